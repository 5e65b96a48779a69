CREATE TABLE `satisfaction_links` (
	`id` text PRIMARY KEY NOT NULL,
	`contact_id` text,
	`recipient_name` text NOT NULL,
	`locale` text NOT NULL,
	`token_hash` text NOT NULL,
	`sent_on` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`closed_at` text,
	`begun_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`survey_id` text NOT NULL,
	`draft` text,
	`outcome` text,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`survey_id`) REFERENCES `satisfaction_surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `satisfaction_links_token` ON `satisfaction_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `satisfaction_links_survey` ON `satisfaction_links` (`survey_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `satisfaction_links_contact` ON `satisfaction_links` (`contact_id`);--> statement-breakpoint
ALTER TABLE `hand_over_people` ADD `ended` text;--> statement-breakpoint
ALTER TABLE `incident_versions` ADD `placement_id` text REFERENCES placements(id);