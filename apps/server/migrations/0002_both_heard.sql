CREATE TABLE `questionnaires` (
	`number` integer PRIMARY KEY NOT NULL,
	`questions` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`published_by`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "questionnaires_number" CHECK("questionnaires"."number" >= 2),
	CONSTRAINT "questionnaires_json" CHECK(json_valid("questionnaires"."questions"))
);
