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
