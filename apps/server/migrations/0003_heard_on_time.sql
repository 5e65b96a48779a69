CREATE TABLE `capacity_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`establishment_id` text NOT NULL,
	`placement_id` text,
	`party` text NOT NULL,
	`moment` text NOT NULL,
	`held_on` text NOT NULL,
	`contact_id` text,
	`member_id` text NOT NULL,
	`answers` text NOT NULL,
	`comment` text NOT NULL,
	`former` text NOT NULL,
	`created_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "capacity_reviews_json" CHECK(json_valid("capacity_reviews"."answers") and json_valid("capacity_reviews"."former")),
	CONSTRAINT "capacity_reviews_worker" CHECK("capacity_reviews"."party" = 'employer' or "capacity_reviews"."placement_id" is not null)
);
--> statement-breakpoint
CREATE INDEX `capacity_reviews_employer` ON `capacity_reviews` (`employer_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `capacity_reviews_placement` ON `capacity_reviews` (`placement_id`,`held_on`);--> statement-breakpoint
CREATE TABLE `commitment_sayings` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`commitment_id` text NOT NULL,
	`speaker` text NOT NULL,
	`outcome` text NOT NULL,
	`said_on` text NOT NULL,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `employer_commitments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `commitment_sayings_commitment` ON `commitment_sayings` (`commitment_id`,`seq`);--> statement-breakpoint
CREATE TABLE `employer_commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`placement_id` text,
	`party` text NOT NULL,
	`words` text NOT NULL,
	`agreed_on` text NOT NULL,
	`due_on` text,
	`origin` text NOT NULL,
	`entry_id` text,
	`member_id` text NOT NULL,
	`created_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employer_commitments_employer` ON `employer_commitments` (`employer_id`);--> statement-breakpoint
CREATE INDEX `employer_commitments_placement` ON `employer_commitments` (`placement_id`);--> statement-breakpoint
CREATE TABLE `work_conditions` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`said_by` text NOT NULL,
	`said_on` text NOT NULL,
	`member_id` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`end_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `work_conditions_employer` ON `work_conditions` (`employer_id`,`said_on`);