package vn.tiendo.notification.template;

/** What a template says of an invented case. */
record TemplatePreviewView(String subject, String body) {}
