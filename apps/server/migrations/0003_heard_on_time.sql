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
ALTER TABLE `agreement_parties` ADD `joined_on` text;--> statement-breakpoint
ALTER TABLE `agreement_parties` ADD `leaving_id` text;--> statement-breakpoint
ALTER TABLE `consent_effects` ADD `stopped_workplace` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `consent_effects` ADD `stopped_agency` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `log_parts` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `placement_contacts` ADD `ended_by_leaving_id` text;--> statement-breakpoint
ALTER TABLE `placement_contacts` ADD `named_by_leaving_id` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `no_show_on` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `is_agency_apart` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `placements` ADD `agency_contact_refused_on` text;--> statement-breakpoint
CREATE INDEX `placements_user_establishment` ON `placements` (`user_establishment_id`);