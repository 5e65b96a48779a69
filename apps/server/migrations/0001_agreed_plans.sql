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
CREATE INDEX `disclosures_placement` ON `disclosures` (`placement_id`);