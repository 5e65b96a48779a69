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
ALTER TABLE `placements` ADD `next_worker_check_in_by` text;--> statement-breakpoint
ALTER TABLE `placements` ADD `next_employer_check_in_by` text;