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
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE TABLE `capacity_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`establishment_id` text NOT NULL,
	`placement_id` text,
	`party` text NOT NULL,
	`moment` text NOT NULL,
	`held_on` text NOT NULL,
	`contact_id` text,
	`member_id` text NOT NULL,
	`answers` text NOT NULL,
	`comment` text NOT NULL,
	`former` text NOT NULL,
	`created_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capacity_reviews_json" CHECK(json_valid("capacity_reviews"."answers") and json_valid("capacity_reviews"."former")),
	CONSTRAINT "capacity_reviews_worker" CHECK("capacity_reviews"."party" = 'employer' or "capacity_reviews"."placement_id" is not null)
);
--> statement-breakpoint
CREATE INDEX `capacity_reviews_employer` ON `capacity_reviews` (`employer_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `capacity_reviews_placement` ON `capacity_reviews` (`placement_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `missed_check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`placement_id` text NOT NULL,
	`party` text NOT NULL,
	`due_on` text NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`missed_on` text NOT NULL,
	`member_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `missed_check_ins_episode` ON `missed_check_ins` (`episode_id`,`due_on`);--> statement-breakpoint
CREATE INDEX `missed_check_ins_placement` ON `missed_check_ins` (`placement_id`,`party`,`due_on`);--> statement-breakpoint
CREATE TABLE `eligibility_proofs` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`kind` text NOT NULL,
	`until_on` text,
	`is_mistake` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `eligibility_proofs_episode` ON `eligibility_proofs` (`episode_id`,`until_on`);--> statement-breakpoint
CREATE TABLE `commitment_sayings` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`commitment_id` text NOT NULL,
	`speaker` text NOT NULL,
	`outcome` text NOT NULL,
	`said_on` text NOT NULL,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `employer_commitments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commitment_sayings_commitment` ON `commitment_sayings` (`commitment_id`,`seq`);--> statement-breakpoint
CREATE TABLE `employer_commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`placement_id` text,
	`party` text NOT NULL,
	`words` text NOT NULL,
	`agreed_on` text NOT NULL,
	`due_on` text,
	`origin` text NOT NULL,
	`entry_id` text,
	`member_id` text NOT NULL,
	`created_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employer_commitments_employer` ON `employer_commitments` (`employer_id`);--> statement-breakpoint
CREATE INDEX `employer_commitments_placement` ON `employer_commitments` (`placement_id`);--> statement-breakpoint
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
CREATE TABLE `plan_cadences` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`party` text NOT NULL,
	`number` integer NOT NULL,
	`lines` text,
	`changed_on` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_cadences_number` ON `plan_cadences` (`plan_id`,`party`,`number`);--> statement-breakpoint
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
	CONSTRAINT "skill_evaluations_framework" CHECK(json_valid("skill_evaluations"."framework")),
	CONSTRAINT "skill_evaluations_attested" CHECK(("skill_evaluations"."attested_items" is null) = ("skill_evaluations"."attested_on" is null))
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
CREATE INDEX `skill_readings_evaluation` ON `skill_readings` (`evaluation_id`,`seq`);--> statement-breakpoint
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
CREATE TABLE `placement_subsidies` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`kind` text NOT NULL,
	`payer` text NOT NULL,
	`amount` text NOT NULL,
	`from_on` text,
	`to_on` text,
	`is_mistake` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placement_subsidies_placement` ON `placement_subsidies` (`placement_id`,`to_on`);--> statement-breakpoint
ALTER TABLE `episodes` ADD `after_care_months` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `next_worker_check_in_by` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `next_employer_check_in_by` text;