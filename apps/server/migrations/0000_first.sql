CREATE TABLE `accesses` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`member_id` text,
	`operation` text NOT NULL,
	`worker_id` text,
	`outcome` text NOT NULL,
	`request_id` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `accesses_worker` ON `accesses` (`worker_id`,`seq`);--> statement-breakpoint
CREATE TABLE `changes` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`member_id` text,
	`operation` text NOT NULL,
	`noun` text NOT NULL,
	`record_id` text NOT NULL,
	`worker_id` text,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `changes_record` ON `changes` (`record_id`);--> statement-breakpoint
CREATE INDEX `changes_worker` ON `changes` (`worker_id`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`member_id` text NOT NULL,
	`key` text NOT NULL,
	`operation` text NOT NULL,
	`fingerprint` text NOT NULL,
	`answer` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_member_key` ON `idempotency_keys` (`member_id`,`key`);--> statement-breakpoint
CREATE INDEX `idempotency_keys_created` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`placement_id` text NOT NULL,
	`party` text NOT NULL,
	`held_on` text NOT NULL,
	`channel` text NOT NULL,
	`contact_id` text,
	`member_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`ratings` text NOT NULL,
	`words` text NOT NULL,
	`overall` integer,
	`intention` text,
	`wish` text,
	`next_on` text,
	`log_entry_id` text,
	`recorded_at` text NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`log_entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "check_ins_overall" CHECK("check_ins"."overall" between 1 and 5),
	CONSTRAINT "check_ins_json" CHECK(json_valid("check_ins"."ratings") and json_valid("check_ins"."words"))
);
--> statement-breakpoint
CREATE INDEX `check_ins_episode` ON `check_ins` (`episode_id`,`held_on`);--> statement-breakpoint
CREATE INDEX `check_ins_placement` ON `check_ins` (`placement_id`,`party`,`held_on`);--> statement-breakpoint
CREATE TABLE `coach_notes` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `due_holds` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`episode_id` text,
	`until_on` text NOT NULL,
	`reason` text NOT NULL,
	`held_by` text NOT NULL,
	`held_at` text NOT NULL,
	`released_at` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `due_holds_key` ON `due_holds` (`key`);--> statement-breakpoint
CREATE INDEX `due_holds_episode` ON `due_holds` (`episode_id`);--> statement-breakpoint
CREATE TABLE `employer_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`name` text NOT NULL,
	`function` text NOT NULL,
	`function_label` text,
	`phone` text,
	`email` text,
	`preferred_channel` text,
	`reach_note` text,
	`from_on` text,
	`to_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employer_contacts_employer` ON `employer_contacts` (`employer_id`);--> statement-breakpoint
CREATE TABLE `employers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`search_name` text NOT NULL,
	`register_number` text,
	`sector` text,
	`size_band` text,
	`owner_id` text,
	`do_not_contact` integer DEFAULT false NOT NULL,
	`do_not_contact_reason` text,
	`remark` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `employers_name` ON `employers` (`search_name`);--> statement-breakpoint
CREATE TABLE `establishments` (
	`id` text PRIMARY KEY NOT NULL,
	`employer_id` text NOT NULL,
	`name` text,
	`address` text,
	`postal_code` text,
	`municipality` text,
	`access` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `establishments_employer` ON `establishments` (`employer_id`);--> statement-breakpoint
CREATE TABLE `coach_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`member_id` text NOT NULL,
	`share` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coach_assignments_episode` ON `coach_assignments` (`episode_id`,`from_on`);--> statement-breakpoint
CREATE INDEX `coach_assignments_member` ON `coach_assignments` (`member_id`,`to_on`);--> statement-breakpoint
CREATE TABLE `episode_pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `episode_pauses_episode` ON `episode_pauses` (`episode_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `episode_summaries` (
	`episode_id` text PRIMARY KEY NOT NULL,
	`last_worker_contact_on` text,
	`last_employer_contact_on` text,
	`first_plan_on` text,
	`plan_id` text,
	`plan_starts_on` text,
	`plan_ends_on` text,
	`plan_decided_on` text,
	`plan_granted_minutes` integer,
	`plan_used_minutes` integer NOT NULL,
	`open_goals` integer NOT NULL,
	`next_task_id` text,
	`next_task_on` text,
	`next_task_title` text,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `episode_summaries_last_worker` ON `episode_summaries` (`last_worker_contact_on`);--> statement-breakpoint
CREATE TABLE `episodes` (
	`id` text PRIMARY KEY NOT NULL,
	`worker_id` text NOT NULL,
	`team_id` text NOT NULL,
	`entered_on` text NOT NULL,
	`situation_at_entry` text NOT NULL,
	`referral_source` text,
	`referrer_name` text,
	`previous_episode_id` text,
	`exited_on` text,
	`exit_category` text,
	`exit_reason` text,
	`exit_proof_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `workers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `episodes_worker` ON `episodes` (`worker_id`,`entered_on`);--> statement-breakpoint
CREATE INDEX `episodes_team` ON `episodes` (`team_id`,`exited_on`);--> statement-breakpoint
CREATE TABLE `goals` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`plan_id` text,
	`owner` text NOT NULL,
	`domain` text NOT NULL,
	`serves_goal_id` text,
	`title` text NOT NULL,
	`why` text,
	`target_on` text,
	`agreed_on` text,
	`closed_on` text,
	`outcome` text,
	`baseline_level` integer,
	`level` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_id`) REFERENCES `plans`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "goals_baseline" CHECK("goals"."baseline_level" between -2 and 2),
	CONSTRAINT "goals_level" CHECK("goals"."level" between -2 and 2)
);
--> statement-breakpoint
CREATE INDEX `goals_episode` ON `goals` (`episode_id`);--> statement-breakpoint
CREATE TABLE `import_headings` (
	`kind` text NOT NULL,
	`heading` text NOT NULL,
	`field` text,
	PRIMARY KEY(`kind`, `heading`)
);
--> statement-breakpoint
CREATE TABLE `import_keys` (
	`noun` text NOT NULL,
	`key` text NOT NULL,
	`record_id` text NOT NULL,
	`print` text,
	`fields` text,
	PRIMARY KEY(`noun`, `key`)
);
--> statement-breakpoint
CREATE INDEX `import_keys_record` ON `import_keys` (`record_id`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`sheets` text,
	`decisions` text,
	`member_id` text NOT NULL,
	`created_at` text NOT NULL,
	`written_at` text,
	`counts` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_member` ON `imports` (`member_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `log_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`author_id` text NOT NULL,
	`occurred_on` text NOT NULL,
	`starts_at` text,
	`minutes` integer NOT NULL,
	`travel_minutes` integer NOT NULL,
	`with_parties` text NOT NULL,
	`side` text NOT NULL,
	`for_whom` text,
	`mode` text NOT NULL,
	`kind` text NOT NULL,
	`missed_by` text,
	`missed_reason` text,
	`employer_id` text,
	`establishment_id` text,
	`note` text NOT NULL,
	`phase_override` text,
	`recorded_at` text NOT NULL,
	`is_imported` integer DEFAULT false NOT NULL,
	`voided_at` text,
	`void_reason` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "log_entries_minutes" CHECK("log_entries"."minutes" between 0 and 720),
	CONSTRAINT "log_entries_with_json" CHECK(json_valid("log_entries"."with_parties"))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `log_entries_author_day` ON `log_entries` (`author_id`,`occurred_on`);--> statement-breakpoint
CREATE INDEX `log_entries_employer_day` ON `log_entries` (`employer_id`,`occurred_on`);--> statement-breakpoint
CREATE INDEX `log_entries_day` ON `log_entries` (`occurred_on`);--> statement-breakpoint
CREATE TABLE `log_goals` (
	`entry_id` text NOT NULL,
	`goal_id` text NOT NULL,
	`movement` integer NOT NULL,
	PRIMARY KEY(`entry_id`, `goal_id`),
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`goal_id`) REFERENCES `goals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "log_goals_movement" CHECK("log_goals"."movement" between -1 and 1)
);
--> statement-breakpoint
CREATE INDEX `log_goals_goal` ON `log_goals` (`goal_id`);--> statement-breakpoint
CREATE TABLE `log_parts` (
	`episode_id` text NOT NULL,
	`occurred_on` text NOT NULL,
	`entry_id` text NOT NULL,
	`placement_id` text,
	`minutes` integer NOT NULL,
	`side` text NOT NULL,
	`is_held` integer NOT NULL,
	PRIMARY KEY(`episode_id`, `occurred_on`, `entry_id`),
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `log_parts_entry` ON `log_parts` (`entry_id`);--> statement-breakpoint
CREATE INDEX `log_parts_placement` ON `log_parts` (`placement_id`,`occurred_on`);--> statement-breakpoint
CREATE TABLE `member_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`member_id` text NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_links_token` ON `member_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `member_links_member` ON `member_links` (`member_id`);--> statement-breakpoint
CREATE TABLE `member_teams` (
	`member_id` text NOT NULL,
	`team_id` text NOT NULL,
	PRIMARY KEY(`member_id`, `team_id`),
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`team_id`) REFERENCES `teams`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `member_teams_team` ON `member_teams` (`team_id`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`roles` text NOT NULL,
	`locale` text NOT NULL,
	`password_hash` text,
	`idle_minutes` integer NOT NULL,
	`disabled_at` text,
	`last_sign_in_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "members_roles_json" CHECK(json_valid("members"."roles"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_email` ON `members` (`email`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`member_id` text NOT NULL,
	`device` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`member_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`is_demo` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	CONSTRAINT "organisations_single" CHECK("organisations"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `contract_segments` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	`contract_type` text,
	`contract_label` text,
	`weekly_minutes` integer,
	`job_title` text,
	`planned_end_on` text,
	`trial_end_on` text,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contract_segments_placement` ON `contract_segments` (`placement_id`,`from_on`);--> statement-breakpoint
CREATE TABLE `placement_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`placement_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`part` text NOT NULL,
	`from_on` text,
	`to_on` text,
	FOREIGN KEY (`placement_id`) REFERENCES `placements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contact_id`) REFERENCES `employer_contacts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placement_contacts_placement` ON `placement_contacts` (`placement_id`);--> statement-breakpoint
CREATE INDEX `placement_contacts_contact` ON `placement_contacts` (`contact_id`);--> statement-breakpoint
CREATE TABLE `placements` (
	`id` text PRIMARY KEY NOT NULL,
	`worker_id` text NOT NULL,
	`establishment_id` text NOT NULL,
	`user_establishment_id` text,
	`type` text NOT NULL,
	`started_on` text,
	`ended_on` text,
	`end_reason` text,
	`paid_minutes_total` integer,
	`continues_placement_id` text,
	`trial_outcome` text,
	`employer_contact_refused_on` text,
	`coach_visibility` text DEFAULT 'openly' NOT NULL,
	`cadence_from_on` text,
	`next_worker_check_in_on` text,
	`next_employer_check_in_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`worker_id`) REFERENCES `workers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`establishment_id`) REFERENCES `establishments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_establishment_id`) REFERENCES `establishments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placements_worker` ON `placements` (`worker_id`,`started_on`);--> statement-breakpoint
CREATE INDEX `placements_establishment` ON `placements` (`establishment_id`);--> statement-breakpoint
CREATE TABLE `plans` (
	`id` text PRIMARY KEY NOT NULL,
	`episode_id` text NOT NULL,
	`number` integer NOT NULL,
	`scope` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`granted_minutes` integer,
	`decision` text,
	`decided_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `plans_episode` ON `plans` (`episode_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text,
	`episode_id` text,
	`employer_id` text,
	`owner_id` text NOT NULL,
	`side` text NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`done_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`episode_id`) REFERENCES `episodes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employer_id`) REFERENCES `employers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_episode` ON `tasks` (`episode_id`,`done_on`,`due_on`);--> statement-breakpoint
CREATE INDEX `tasks_owner` ON `tasks` (`owner_id`,`done_on`,`due_on`);--> statement-breakpoint
CREATE INDEX `tasks_employer` ON `tasks` (`employer_id`);--> statement-breakpoint
CREATE INDEX `tasks_entry` ON `tasks` (`entry_id`);--> statement-breakpoint
CREATE TABLE `teams` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `workers` (
	`id` text PRIMARY KEY NOT NULL,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`search_name` text NOT NULL,
	`birth_on` text,
	`sex` text,
	`phone` text,
	`email` text,
	`municipality` text,
	`preferred_channel` text,
	`preferred_locale` text,
	`languages` text,
	`external_ref` text,
	`reach_note` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `workers_name` ON `workers` (`last_name`,`first_name`);--> statement-breakpoint
CREATE INDEX `workers_external` ON `workers` (`external_ref`);