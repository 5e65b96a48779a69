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
ALTER TABLE `episode_summaries` ADD `cap_ends_on` text;--> statement-breakpoint
ALTER TABLE `episodes` ADD `programme_id` text REFERENCES programmes(id);--> statement-breakpoint
ALTER TABLE `plans` ADD `status` text DEFAULT 'agreed' NOT NULL;--> statement-breakpoint
ALTER TABLE `plans` ADD `placement_id` text REFERENCES placements(id);--> statement-breakpoint
ALTER TABLE `plans` ADD `rule_set_id` text REFERENCES rule_sets(id);--> statement-breakpoint
ALTER TABLE `plans` ADD `planned_minutes` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `cut_minutes` integer DEFAULT 0 NOT NULL;