package vn.tiendo.notification.template;

import java.util.Arrays;
import java.util.List;

/** What a template is for, and which variables it has. */
public enum TemplateKind {
    /** A letter that urges who is late (đôn đốc). */
    URGING,
    /** A proposal to criticise who is late and have it corrected (phê bình, chấn chỉnh). */
    CRITICISM,
    /** A proposal to commend who was early (biểu dương, khen thưởng). */
    COMMENDATION;

    /** A letter must say whose work it is about, which, and until when. */
    public List<Variable> required() {
        return List.of(Variable.OWNER, Variable.WORK, Variable.DUE);
    }

    public List<Variable> variables() {
        return Arrays.asList(Variable.values());
    }
}
