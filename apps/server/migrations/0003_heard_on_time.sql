CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`record_id` text NOT NULL,
	`once_key` text NOT NULL,
	`member_id` text NOT NULL,
	`locale` text NOT NULL,
	`address` text,
	`text` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`failure` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`created_at` text NOT NULL,
	`next_try_at` text NOT NULL,
	`settled_at` text,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_settled" CHECK(("outbox"."state" in ('waiting', 'sending')) = ("outbox"."settled_at" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_once` ON `outbox` (`once_key`);--> statement-breakpoint
CREATE INDEX `outbox_record` ON `outbox` (`record_id`);--> statement-breakpoint
CREATE INDEX `outbox_owed` ON `outbox` (`next_try_at`) WHERE settled_at is null;