CREATE TABLE `agreement_acts` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`act` text NOT NULL,
	`act_on` text NOT NULL,
	`method` text NOT NULL,
	`typed_name` text NOT NULL,
	`strokes` text,
	`place` text,
	`interpreter_name` text,
	`on_behalf_reason` text,
	`words` text,
	`scan_attachment_id` text,
	`recorded_by` text,
	`link_id` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `agreement_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`link_id`) REFERENCES `agreement_links`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_acts_party` ON `agreement_acts` (`party_id`,`act`);--> statement-breakpoint
CREATE TABLE `agreement_links` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`expires_at` text NOT NULL,
	`closed_at` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `agreement_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_links_token` ON `agreement_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `agreement_links_party` ON `agreement_links` (`party_id`);--> statement-breakpoint
CREATE TABLE `agreement_parties` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`capacity` text NOT NULL,
	`participation` text NOT NULL,
	`name` text NOT NULL,
	`function_label` text,
	`scope` text,
	`contact_id` text,
	`member_id` text,
	`reach` text,
	`locale` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `agreement_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_parties_version` ON `agreement_parties` (`version_id`,`position`);--> statement-breakpoint
CREATE TABLE `agreement_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`party_id` text NOT NULL,
	`reminded_on` text NOT NULL,
	`channel` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`party_id`) REFERENCES `agreement_parties`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `agreement_reminders_party` ON `agreement_reminders` (`party_id`,`reminded_on`);--> statement-breakpoint
CREATE TABLE `agreement_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`agreement_id` text NOT NULL,
	`number` integer NOT NULL,
	`sections` text NOT NULL,
	`goal_ids` text NOT NULL,
	`effective_from_on` text,
	`effective_to_on` text,
	`content` text,
	`content_hash` text,
	`sent_on` text,
	`sent_by` text,
	`fallen_on` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`agreement_id`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreement_versions_json" CHECK(json_valid("agreement_versions"."sections") and json_valid("agreement_versions"."goal_ids")),
	CONSTRAINT "agreement_versions_sent" CHECK(("agreement_versions"."sent_on" is null) = ("agreement_versions"."content" is null)),
	CONSTRAINT "agreement_versions_hash" CHECK(("agreement_versions"."content" is null) = ("agreement_versions"."content_hash" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_versions_number` ON `agreement_versions` (`agreement_id`,`number`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`placement_id` text,
	`plan_id` text,
	`locale` text NOT NULL,
	`ended_on` text,
	`end_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_number` ON `agreements` (`number`);--> statement-breakpoint
CREATE INDEX `agreements_episode` ON `agreements` (`episode_id`);--> statement-breakpoint
CREATE INDEX `agreements_placement` ON `agreements` (`placement_id`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_type` text NOT NULL,
	`subject_id` text NOT NULL,
	`file_name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attachments_bytes" CHECK("attachments"."bytes" >= 0)
);
--> statement-breakpoint
CREATE INDEX `attachments_subject` ON `attachments` (`subject_type`,`subject_id`);--> statement-breakpoint
CREATE TABLE `consent_effects` (
	`id` text PRIMARY KEY NOT NULL,
	`consent_id` text NOT NULL,
	`placement_id` text NOT NULL,
	`visibility_before` text NOT NULL,
	`lifted_at` text,
	FOREIGN KEY (`consent_id`) REFERENCES `consents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consent_effects_placement` ON `consent_effects` (`placement_id`);--> statement-breakpoint
CREATE TABLE `consents` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`worker_id` text NOT NULL,
	`purpose` text NOT NULL,
	`act` text NOT NULL,
	`happened_on` text NOT NULL,
	`until_on` text,
	`given_by` text,
	`representative_name` text,
	`way` text,
	`locale` text NOT NULL,
	`wording_version` integer NOT NULL,
	`wording_text` text NOT NULL,
	`proof_note` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `workers`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consents_until" CHECK("consents"."until_on" is null or "consents"."until_on" >= "consents"."happened_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_id_unique` ON `consents` (`id`);--> statement-breakpoint
CREATE INDEX `consents_worker` ON `consents` (`worker_id`,`seq`);--> statement-breakpoint
CREATE TABLE `disclosure_decisions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`disclosure_id` text NOT NULL,
	`status` text NOT NULL,
	`by_whom` text NOT NULL,
	`decided_on` text NOT NULL,
	`wording` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`disclosure_id`) REFERENCES `disclosures`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disclosure_decisions_disclosure` ON `disclosure_decisions` (`disclosure_id`,`seq`);--> statement-breakpoint
CREATE TABLE `disclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`item` text NOT NULL,
	`role` text,
	`contact_id` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "disclosures_listener" CHECK(("disclosures"."role" is null) <> ("disclosures"."contact_id" is null))
);
--> statement-breakpoint
CREATE INDEX `disclosures_placement` ON `disclosures` (`placement_id`);--> statement-breakpoint
CREATE TABLE `document_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`locale` text NOT NULL,
	`file_name` text NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`removed_at` text
);
--> statement-breakpoint
CREATE INDEX `document_templates_locale` ON `document_templates` (`locale`,`created_at`);--> statement-breakpoint
CREATE TABLE `document_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`section` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`text` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	CONSTRAINT "document_texts_version" CHECK("document_texts"."version" >= 1)
);
--> statement-breakpoint
CREATE INDEX `document_texts_section` ON `document_texts` (`kind`,`locale`,`section`,`version`);--> statement-breakpoint
CREATE TABLE `documents` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`kind` text NOT NULL,
	`reader` text NOT NULL,
	`locale` text NOT NULL,
	`series` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`version` integer NOT NULL,
	`placement_id` text,
	`content` text NOT NULL,
	`letterhead_id` text,
	`template_id` text,
	`dated_on` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`letterhead_id`) REFERENCES `letterheads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `document_templates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "documents_version" CHECK("documents"."version" >= 1),
	CONSTRAINT "documents_content" CHECK(json_valid("documents"."content"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documents_reference` ON `documents` (`year`,`number`,`version`);--> statement-breakpoint
CREATE INDEX `documents_episode` ON `documents` (`episode_id`,`series`);--> statement-breakpoint
CREATE TABLE `letterheads` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`lines` text NOT NULL,
	`logo` blob,
	`logo_type` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `goal_review_entries` (
	`review_id` text NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`review_id`, `entry_id`),
	FOREIGN KEY (`review_id`) REFERENCES `goal_reviews`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `goal_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`reviewed_on` text NOT NULL,
	`source` text NOT NULL,
	`level` integer,
	`is_worse` integer DEFAULT false NOT NULL,
	`comment` text,
	`decision` text,
	`no_evidence_reason` text,
	`corrects_id` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goal_reviews_level" CHECK("goal_reviews"."level" between -2 and 2)
);
--> statement-breakpoint
CREATE INDEX `goal_reviews_goal` ON `goal_reviews` (`goal_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `goal_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`goal_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`doer` text NOT NULL,
	`due_on` text,
	`done_on` text,
	`done_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `goal_steps_goal` ON `goal_steps` (`goal_id`,`position`);--> statement-breakpoint
CREATE TABLE `match_pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`pair` text NOT NULL,
	`worker_side` text NOT NULL,
	`work_side` text NOT NULL,
	`fit` text,
	`treatment` text,
	`agreed` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `match_pairs_placement` ON `match_pairs` (`placement_id`,`pair`);--> statement-breakpoint
CREATE TABLE `plan_absences` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`pause_id` text NOT NULL,
	`choice` text NOT NULL,
	`minutes` integer NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`pause_id`) REFERENCES `episode_pauses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plan_absences_once` ON `plan_absences` (`plan_id`,`pause_id`);--> statement-breakpoint
CREATE TABLE `plan_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`requested_on` text NOT NULL,
	`requested_by` text NOT NULL,
	`reason` text,
	`words` text,
	`former_ends_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`extra_minutes` integer NOT NULL,
	`evidence` text NOT NULL,
	`rule_set_id` text,
	`status` text NOT NULL,
	`decided_on` text,
	`decided_by` text,
	`denial_reason` text,
	`alternative` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rule_set_id`) REFERENCES `rule_sets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_extensions_later" CHECK("plan_extensions"."ends_on" > "plan_extensions"."former_ends_on"),
	CONSTRAINT "plan_extensions_denied" CHECK("plan_extensions"."status" <> 'denied' or "plan_extensions"."denial_reason" is not null)
);
--> statement-breakpoint
CREATE INDEX `plan_extensions_plan` ON `plan_extensions` (`plan_id`,`requested_on`);--> statement-breakpoint
CREATE INDEX `plan_extensions_pending` ON `plan_extensions` (`status`) WHERE "plan_extensions"."status" = 'pending';--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`funder` text,
	`preset` text NOT NULL,
	`is_house` integer DEFAULT false NOT NULL,
	`is_archived` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	CONSTRAINT "programmes_house_open" CHECK("programmes"."is_house" = 0 or "programmes"."is_archived" = 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_house` ON `programmes` (`is_house`) WHERE "programmes"."is_house" = 1;--> statement-breakpoint
CREATE TABLE `rule_sets` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`number` integer NOT NULL,
	`rules` text NOT NULL,
	`since_on` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "rule_sets_number_from_one" CHECK("rule_sets"."number" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rule_sets_number` ON `rule_sets` (`programme_id`,`number`);--> statement-breakpoint
CREATE TABLE `plan_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`worker_written_by` text,
	`employer_written_by` text,
	`facts` text,
	`finished_at` text,
	`finished_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`worker_written_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_written_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finished_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plan_reviews_plan` ON `plan_reviews` (`plan_id`,`kind`);--> statement-breakpoint
ALTER TABLE `episode_summaries` ADD `cap_ends_on` text;--> statement-breakpoint
ALTER TABLE `episodes` ADD `programme_id` text REFERENCES programmes(id);--> statement-breakpoint
ALTER TABLE `goals` ADD `category` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `weight` integer;--> statement-breakpoint
ALTER TABLE `goals` ADD `responsible` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `level_texts` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `agreed_with` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `drop_reason` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `replaced_by_id` text;--> statement-breakpoint
ALTER TABLE `goals` ADD `match_pair_id` text;--> statement-breakpoint
CREATE INDEX `goals_match_pair` ON `goals` (`match_pair_id`);--> statement-breakpoint
ALTER TABLE `plans` ADD `status` text DEFAULT 'agreed' NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `placement_id` text REFERENCES placements(id);--> statement-breakpoint
ALTER TABLE `plans` ADD `rule_set_id` text REFERENCES rule_sets(id);--> statement-breakpoint
ALTER TABLE `plans` ADD `planned_minutes` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `cut_minutes` integer DEFAULT 0 NOT NULL;