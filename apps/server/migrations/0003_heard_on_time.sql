CREATE TABLE `frameworks` (
	`code` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	PRIMARY KEY(`code`, `number`),
	FOREIGN KEY (`published_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "frameworks_number" CHECK("frameworks"."number" >= 1),
	CONSTRAINT "frameworks_json" CHECK(json_valid("frameworks"."content"))
);
--> statement-breakpoint
CREATE TABLE `skill_answers` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evaluation_id` text NOT NULL,
	`source` text NOT NULL,
	`speaker` text NOT NULL,
	`answered_on` text NOT NULL,
	`marks` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`evaluation_id`) REFERENCES `skill_evaluations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skill_answers_marks" CHECK(json_valid("skill_answers"."marks"))
);
--> statement-breakpoint
CREATE INDEX `skill_answers_evaluation` ON `skill_answers` (`evaluation_id`,`seq`);--> statement-breakpoint
CREATE TABLE `skill_evaluations` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`placement_id` text,
	`framework_code` text NOT NULL,
	`framework_version` integer NOT NULL,
	`framework` text NOT NULL,
	`context` text NOT NULL,
	`opened_on` text NOT NULL,
	`purpose` text NOT NULL,
	`told_on` text,
	`told_by_name` text NOT NULL,
	`attested_items` text,
	`is_company_named` integer DEFAULT false NOT NULL,
	`attested_on` text,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skill_evaluations_framework" CHECK(json_valid("skill_evaluations"."framework"))
);
--> statement-breakpoint
CREATE INDEX `skill_evaluations_episode` ON `skill_evaluations` (`episode_id`,`opened_on`);--> statement-breakpoint
CREATE INDEX `skill_evaluations_placement` ON `skill_evaluations` (`placement_id`);--> statement-breakpoint
CREATE TABLE `skill_readings` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`evaluation_id` text NOT NULL,
	`held_on` text NOT NULL,
	`present` text NOT NULL,
	`levels` text NOT NULL,
	`steps` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`evaluation_id`) REFERENCES `skill_evaluations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "skill_readings_json" CHECK(json_valid("skill_readings"."levels") and json_valid("skill_readings"."steps"))
);
--> statement-breakpoint
CREATE INDEX `skill_readings_evaluation` ON `skill_readings` (`evaluation_id`,`seq`);