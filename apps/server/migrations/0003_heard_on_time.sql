CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`episode_id` text,
	`placement_id` text,
	`employer_id` text,
	`kind` text NOT NULL,
	`side` text NOT NULL,
	`title` text DEFAULT '' NOT NULL,
	`held_on` text NOT NULL,
	`starts_at` text,
	`minutes` integer,
	`place` text DEFAULT '' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`done_on` text,
	`done_by` text,
	`entry_id` text,
	`cancelled_on` text,
	`cancel_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appointments_about" CHECK("appointments"."episode_id" is null or "appointments"."employer_id" is null)
);
--> statement-breakpoint
CREATE INDEX `appointments_episode` ON `appointments` (`episode_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `appointments_owner` ON `appointments` (`owner_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `appointments_day` ON `appointments` (`held_on`);--> statement-breakpoint
CREATE INDEX `appointments_employer` ON `appointments` (`employer_id`);--> statement-breakpoint
CREATE INDEX `appointments_placement` ON `appointments` (`placement_id`);--> statement-breakpoint
CREATE INDEX `appointments_entry` ON `appointments` (`entry_id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`member_id` text PRIMARY KEY NOT NULL,
	`token_hash` text,
	`names` text DEFAULT 'none' NOT NULL,
	`made_at` text,
	`last_read_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);