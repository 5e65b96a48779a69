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
CREATE TABLE `contact_leavings` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text NOT NULL,
	`left_on` text NOT NULL,
	`former_to_on` text,
	`successor_id` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	`undone_at` text,
	`undone_by` text,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`successor_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_leavings_contact` ON `contact_leavings` (`contact_id`);--> statement-breakpoint
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
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action
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
CREATE TABLE `incident_reopenings` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`incident_id` text NOT NULL,
	`reopened_on` text NOT NULL,
	`reason` text NOT NULL,
	`closed_on` text NOT NULL,
	`lessons` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_reopenings_incident` ON `incident_reopenings` (`incident_id`,`seq`);--> statement-breakpoint
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
CREATE TABLE `satisfaction_surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`party` text NOT NULL,
	`placement_id` text,
	`asked_on` text NOT NULL,
	`way` text NOT NULL,
	`outcome` text NOT NULL,
	`answered_on` text,
	`respondent` text NOT NULL,
	`statements` text NOT NULL,
	`mark` integer,
	`words` text NOT NULL,
	`member_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "satisfaction_surveys_mark" CHECK("satisfaction_surveys"."mark" between 0 and 10),
	CONSTRAINT "satisfaction_surveys_statements" CHECK(json_valid("satisfaction_surveys"."statements"))
);
--> statement-breakpoint
CREATE INDEX `satisfaction_surveys_episode` ON `satisfaction_surveys` (`episode_id`,`asked_on`);--> statement-breakpoint
CREATE INDEX `satisfaction_surveys_placement` ON `satisfaction_surveys` (`placement_id`);--> statement-breakpoint
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
CREATE TABLE `work_conditions` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`said_by` text NOT NULL,
	`said_on` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `work_conditions_employer` ON `work_conditions` (`employer_id`,`said_on`);--> statement-breakpoint
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
CREATE INDEX `outbox_owed` ON `outbox` (`next_try_at`) WHERE settled_at is null;--> statement-breakpoint
ALTER TABLE `accesses` ADD `cover_id` text;--> statement-breakpoint
ALTER TABLE `agreement_parties` ADD `joined_on` text;--> statement-breakpoint
ALTER TABLE `agreement_parties` ADD `leaving_id` text;--> statement-breakpoint
ALTER TABLE `consent_effects` ADD `stopped_workplace` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `consent_effects` ADD `stopped_agency` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `coach_assignments` ADD `absence_id` text;--> statement-breakpoint
ALTER TABLE `coach_assignments` ADD `hand_over_id` text;--> statement-breakpoint
CREATE INDEX `coach_assignments_absence` ON `coach_assignments` (`absence_id`);--> statement-breakpoint
CREATE INDEX `coach_assignments_hand_over` ON `coach_assignments` (`hand_over_id`);--> statement-breakpoint
ALTER TABLE `episodes` ADD `after_care_months` text;--> statement-breakpoint
ALTER TABLE `log_parts` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `members` ADD `wants_digest` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `placement_contacts` ADD `ended_by_leaving_id` text;--> statement-breakpoint
ALTER TABLE `placement_contacts` ADD `named_by_leaving_id` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `no_show_on` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `is_agency_apart` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `placements` ADD `agency_contact_refused_on` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `next_worker_check_in_by` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `next_employer_check_in_by` text;--> statement-breakpoint
CREATE INDEX `placements_user_establishment` ON `placements` (`user_establishment_id`);--> statement-breakpoint
CREATE INDEX `check_in_links_open` ON `check_in_links` (`episode_id`) WHERE closed_at is null;