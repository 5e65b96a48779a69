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
CREATE INDEX `agreements_placement` ON `agreements` (`placement_id`);