CREATE TABLE `check_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`placement_id` text NOT NULL,
	`party` text NOT NULL,
	`contact_id` text,
	`recipient_name` text NOT NULL,
	`locale` text NOT NULL,
	`questionnaire_version` integer NOT NULL,
	`token_hash` text NOT NULL,
	`sent_on` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`closed_at` text,
	`draft` text,
	`begun_at` text,
	`outcome` text,
	`answered_at` text,
	`answered_on` text,
	`ratings` text,
	`words` text,
	`wants_call` integer DEFAULT false NOT NULL,
	`settled_at` text,
	`settled_by` text,
	`set_aside_reason` text,
	`check_in_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`check_in_id`) REFERENCES `check_ins`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_in_links_answer" CHECK(("check_in_links"."outcome" is null) = ("check_in_links"."answered_at" is null)),
	CONSTRAINT "check_in_links_settled" CHECK("check_in_links"."settled_at" is null or "check_in_links"."answered_at" is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `check_in_links_token` ON `check_in_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `check_in_links_placement` ON `check_in_links` (`placement_id`,`party`,`created_at`);--> statement-breakpoint
CREATE INDEX `check_in_links_waiting` ON `check_in_links` (`episode_id`) WHERE answered_at is not null and settled_at is null;--> statement-breakpoint
CREATE TABLE `consent_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	CONSTRAINT "consent_texts_positive" CHECK("consent_texts"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_texts_version` ON `consent_texts` (`purpose`,`locale`,`version`);--> statement-breakpoint
CREATE TABLE `divergence_talks` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`episode_id` text NOT NULL,
	`held_on` text NOT NULL,
	`outcome` text NOT NULL,
	`words` text NOT NULL,
	`until_on` text,
	`items` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "divergence_talks_items" CHECK(json_valid("divergence_talks"."items")),
	CONSTRAINT "divergence_talks_until" CHECK(("divergence_talks"."outcome" = 'staysOpen') = ("divergence_talks"."until_on" is not null))
);
--> statement-breakpoint
CREATE INDEX `divergence_talks_placement` ON `divergence_talks` (`placement_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `divergence_talks_episode` ON `divergence_talks` (`episode_id`);--> statement-breakpoint
CREATE TABLE `incident_mediations` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`incident_id` text NOT NULL,
	`held_on` text NOT NULL,
	`present` text NOT NULL,
	`agreed` text NOT NULL,
	`outcome` text NOT NULL,
	`follow_up_on` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_mediations_incident` ON `incident_mediations` (`incident_id`,`seq`);--> statement-breakpoint
CREATE TABLE `incident_versions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`incident_id` text NOT NULL,
	`side` text NOT NULL,
	`words` text NOT NULL,
	`speaker` text NOT NULL,
	`told_on` text NOT NULL,
	`is_reached` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incidents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incident_versions_incident` ON `incident_versions` (`incident_id`,`seq`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`placement_id` text,
	`kind` text NOT NULL,
	`severity` text NOT NULL,
	`is_safety_event` integer NOT NULL,
	`raised_by` text NOT NULL,
	`happened_on` text NOT NULL,
	`opened_on` text NOT NULL,
	`task_id` text NOT NULL,
	`closed_on` text,
	`lessons` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `incidents_episode` ON `incidents` (`episode_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `incidents_placement` ON `incidents` (`placement_id`);--> statement-breakpoint
CREATE INDEX `incidents_task` ON `incidents` (`task_id`);--> statement-breakpoint
CREATE TABLE `questionnaires` (
	`number` integer PRIMARY KEY NOT NULL,
	`questions` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`published_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "questionnaires_number" CHECK("questionnaires"."number" >= 2),
	CONSTRAINT "questionnaires_json" CHECK(json_valid("questionnaires"."questions"))
);
--> statement-breakpoint
CREATE TABLE `legal_representatives` (
	`worker_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`scope` text NOT NULL,
	`scope_words` text,
	`reach` text,
	`updated_at` text NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `workers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `agreement_acts` ADD `carried_from_version` integer;--> statement-breakpoint
ALTER TABLE `plan_reviews` ADD `voided_at` text;--> statement-breakpoint
ALTER TABLE `plan_reviews` ADD `voided_by` text REFERENCES members(id);