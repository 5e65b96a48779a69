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