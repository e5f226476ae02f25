package vn.tiendo.notification.template;

import vn.tiendo.kit.problem.ErrorCode;

/** Why a template is refused. */
public enum TemplateError implements ErrorCode {
    TEMPLATE_INVALID(422),
    TEMPLATE_VARIABLES_UNKNOWN(422),
    TEMPLATE_VARIABLES_MISSING(422);

    private final int status;

    TemplateError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
