package vn.tiendo.plan.extraction.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tiendo.plan.extraction.owner.Actors;
import vn.tiendo.plan.extraction.owner.Owner;
import vn.tiendo.plan.extraction.owner.Owners;
import vn.tiendo.plan.extraction.owner.UnitNames;
import vn.tiendo.plan.extraction.result.FoundTask;
import vn.tiendo.plan.extraction.structure.Block;
import vn.tiendo.plan.extraction.structure.Role;
import vn.tiendo.plan.extraction.target.DueDates;
import vn.tiendo.plan.extraction.target.Period;
import vn.tiendo.plan.extraction.text.Clause;
import vn.tiendo.plan.extraction.text.Phrases;
import vn.tiendo.plan.extraction.text.Phrases.Match;

/** Reads the items of the sections on tasks and organisation, one task for each. */
public final class TaskReader {

    private static final Phrases WITH = Phrases.of("phoi hop voi", "phoi hop chat che voi", "phoi hop cung");
    private static final Phrases ENDS = Phrases.of("""
            tham muu | trien khai | to chuc | xay dung | theo doi | thuc hien | huong dan | de | ra soat |
            kiem tra | tong hop | tiep tuc | lap | nghien cuu | don doc | tuyen truyen | bao dam | mo | dang | phat | dam bao |
            hoan thanh | trong | bao cao""");
    private static final Phrases NO_TASK = Phrases.of("""
            kinh phi | noi nhan | tren day la | can cu ke hoach | ke hoach nay thay the""");
    private static final Phrases ANNEX = Phrases.of("phu luc kem theo", "phu luc", "phu luc dinh kem");
    private static final int LONGEST_NAME = 300;

    private TaskReader() {}

    public static List<FoundTask> read(Owners owners, Period period) {
        DueDates dates = new DueDates(period);
        List<FoundTask> tasks = new ArrayList<>();
        for (Block block : owners.items()) {
            if (isTask(block)) tasks.add(task(block, owners.of(block), dates));
        }
        return List.copyOf(tasks);
    }

    private static boolean isTask(Block block) {
        boolean section = block.role() == Role.TASK || block.role() == Role.ORGANISATION;
        Clause body = block.body();
        boolean note = body.word(body.from()).is("(");
        boolean money = block.headings().stream()
                .anyMatch(heading ->
                        NO_TASK.startsAt(heading.title(), heading.title().from()));
        boolean announcesAnnex = body.size() < 20 && ANNEX.in(body);
        return section
                && !block.title()
                && !note
                && !announcesAnnex
                && !money
                && !NO_TASK.startsAt(body, body.from())
                && body.size() > 3;
    }

    private static FoundTask task(Block block, Owner owner, DueDates dates) {
        Clause body = block.body();
        String lead = owner.lead() == null ? lead(block) : owner.lead();
        List<String> coordinators = owner.coordinators().isEmpty() ? coordinators(body) : owner.coordinators();
        LocalDate due = owner.time() == null ? null : dates.written(owner.time(), block);
        if (due == null) due = dates.deadline(body, block);
        String rule = block.role() == Role.TASK ? "task-item" : "assigned-item";
        return new FoundTask(
                name(body),
                block.theme(),
                lead,
                coordinators,
                due,
                block.source(),
                new Certainty(block, owner).of(lead, due),
                rule);
    }

    private static @Nullable String lead(Block block) {
        if (block.role() == Role.ORGANISATION) return Actors.lead(block);
        String own = Actors.named(block.body());
        return own == null ? Actors.headed(block) : own;
    }

    private static List<String> coordinators(Clause body) {
        Match with = WITH.find(body);
        if (with == null) return List.of();
        int to = with.to();
        while (to < body.to() && !isEnd(body, to)) to++;
        return UnitNames.several(body.part(with.to(), to));
    }

    private static boolean isEnd(Clause body, int at) {
        return body.word(at).is(";")
                || body.word(at).is(".")
                || !body.word(at).isCapitalised() && ENDS.startsAt(body, at);
    }

    /** The first sentence, without the unit it is addressed to. */
    private static String name(Clause body) {
        Clause first = body.passage().sentences().stream()
                .map(sentence -> sentence.part(body.from(), body.to()))
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse(body);
        String text = first.text();
        return text.length() <= LONGEST_NAME
                ? text
                : text.substring(
                                0,
                                text.lastIndexOf(' ', LONGEST_NAME) < 1
                                        ? LONGEST_NAME
                                        : text.lastIndexOf(' ', LONGEST_NAME))
                        + "…";
    }
}
