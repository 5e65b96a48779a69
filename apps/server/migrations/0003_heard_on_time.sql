CREATE TABLE `member_absences` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`cancelled_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `member_absences_member` ON `member_absences` (`member_id`,`to_on`);--> statement-breakpoint
CREATE TABLE `cover_accesses` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`member_id` text NOT NULL,
	`reason` text NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text NOT NULL,
	`opened_at` text NOT NULL,
	`revoked_at` text,
	`revoked_by` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revoked_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `cover_accesses_member` ON `cover_accesses` (`member_id`,`until_on`);--> statement-breakpoint
CREATE INDEX `cover_accesses_episode` ON `cover_accesses` (`episode_id`,`until_on`);--> statement-breakpoint
CREATE TABLE `hand_over_people` (
	`hand_over_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`document_id` text,
	`task_id` text,
	`former_assignment_id` text NOT NULL,
	`former_to_on` text,
	PRIMARY KEY(`hand_over_id`, `episode_id`),
	FOREIGN KEY (`hand_over_id`) REFERENCES `hand_overs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `documents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`former_assignment_id`) REFERENCES `coach_assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_over_people_episode` ON `hand_over_people` (`episode_id`);--> statement-breakpoint
CREATE TABLE `hand_overs` (
	`id` text PRIMARY KEY NOT NULL,
	`from_member_id` text NOT NULL,
	`to_member_id` text NOT NULL,
	`from_on` text NOT NULL,
	`together_from_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`taken_back_at` text,
	`taken_back_by` text,
	FOREIGN KEY (`from_member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_back_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hand_overs_from` ON `hand_overs` (`from_member_id`,`from_on`);--> statement-breakpoint
CREATE INDEX `hand_overs_to` ON `hand_overs` (`to_member_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `member_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`member_id` text NOT NULL,
	`percent` integer NOT NULL,
	`from_on` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "member_shares_percent" CHECK("member_shares"."percent" between 1 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_shares_member_day` ON `member_shares` (`member_id`,`from_on`);--> statement-breakpoint
ALTER TABLE `accesses` ADD `cover_id` text;--> statement-breakpoint
ALTER TABLE `coach_assignments` ADD `absence_id` text;--> statement-breakpoint
ALTER TABLE `coach_assignments` ADD `hand_over_id` text;--> statement-breakpoint
CREATE INDEX `coach_assignments_absence` ON `coach_assignments` (`absence_id`);--> statement-breakpoint
CREATE INDEX `coach_assignments_hand_over` ON `coach_assignments` (`hand_over_id`);