ALTER TABLE `consent_effects` ADD `stopped_workplace` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `consent_effects` ADD `stopped_agency` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `log_parts` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `placements` ADD `is_agency_apart` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `placements` ADD `agency_contact_refused_on` text;--> statement-breakpoint
CREATE INDEX `placements_user_establishment` ON `placements` (`user_establishment_id`);