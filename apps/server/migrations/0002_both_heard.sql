CREATE TABLE `consent_texts` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`locale` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	CONSTRAINT "consent_texts_positive" CHECK("consent_texts"."version" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_texts_version` ON `consent_texts` (`purpose`,`locale`,`version`);