ALTER TABLE `plan_reviews` ADD `voided_at` text;--> statement-breakpoint
ALTER TABLE `plan_reviews` ADD `voided_by` text REFERENCES members(id);