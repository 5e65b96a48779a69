CREATE TABLE `status_checks` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`placement_id` text,
	`kind` text NOT NULL,
	`number` integer NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text NOT NULL,
	`situation_on` text NOT NULL,
	`source` text NOT NULL,
	`employed` text NOT NULL,
	`same_employer` text,
	`weekly_minutes` integer,
	`contract_type` text,
	`satisfaction` integer,
	`support_asked` integer NOT NULL,
	`words` text NOT NULL,
	`member_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "status_checks_satisfaction" CHECK("status_checks"."satisfaction" between 1 and 5)
);
--> statement-breakpoint
CREATE INDEX `status_checks_episode` ON `status_checks` (`episode_id`,`situation_on`);--> statement-breakpoint
CREATE INDEX `status_checks_placement` ON `status_checks` (`placement_id`);--> statement-breakpoint
ALTER TABLE `episodes` ADD `after_care_months` text;