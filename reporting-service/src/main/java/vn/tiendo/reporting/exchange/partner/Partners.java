package vn.tiendo.reporting.exchange.partner;

import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_PARTNER_EXISTS;
import static vn.tiendo.reporting.exchange.partner.ExchangeError.EXCHANGE_PARTNER_NOT_OWN;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.tiendo.kit.audit.Audit;
import vn.tiendo.kit.etag.Version;
import vn.tiendo.kit.id.Ids;
import vn.tiendo.kit.paging.Page;
import vn.tiendo.kit.paging.PageRequest;
import vn.tiendo.kit.patch.MergePatch;
import vn.tiendo.kit.problem.CommonError;
import vn.tiendo.kit.scope.OrgScope;
import vn.tiendo.kit.scope.OrganizationCopies;
import vn.tiendo.kit.scope.OrganizationCopy;
import vn.tiendo.reporting.exchange.packet.PacketKind;

/** Keeps the partners: administrators decide them, and their body and those above it read them. */
@ApplicationScoped
public class Partners {
    private static final String IN_SCOPE = OrgScope.below("p.organization_id");

    private final Mutiny.Session session;
    private final OrganizationCopies organizations;
    private final PartnerRules rules;
    private final MergePatch mergePatch;
    private final Audit audit;
    private final Clock clock;

    Partners(
            Mutiny.Session session,
            OrganizationCopies organizations,
            PartnerRules rules,
            MergePatch mergePatch,
            Audit audit,
            Clock clock) {
        this.session = session;
        this.organizations = organizations;
        this.rules = rules;
        this.mergePatch = mergePatch;
        this.audit = audit;
        this.clock = clock;
    }

    /** A partner as those see it who send to it. */
    public record Held(UUID id, String code, UUID organization, boolean active, List<PacketKind> packets) {}

    @WithTransaction
    Uni<Page<PartnerView>> list(PageRequest page, OrgScope scope) {
        List<String> after = page.after(1);
        return scope.bind(session.createNativeQuery(
                        PartnerView.SELECT + " where (cast(:after as text) is null or p.code > :after) and " + IN_SCOPE
                                + " order by p.code limit :fetch",
                        Tuple.class))
                .setParameter("after", after.isEmpty() ? null : after.getFirst())
                .setParameter("fetch", page.fetch())
                .getResultList()
                .map(rows -> rows.stream().map(PartnerView::of).toList())
                .map(views -> page.page(views, view -> List.of(view.code())));
    }

    @WithTransaction
    Uni<PartnerView> get(String code, OrgScope scope) {
        return find(code, scope, "");
    }

    @WithTransaction
    Uni<PartnerView> add(NewPartner asked, OrgScope scope) {
        PartnerText text = rules.check(asked.text());
        UUID id = Ids.next();
        Uni<OrganizationCopy> sender = asked.organization() == null
                ? organizations.own(scope)
                : organizations.existing(asked.organization(), "/organization");
        return sender.chain(organization -> insert(id, asked.code(), organization.id(), text))
                .invoke(inserted -> {
                    if (inserted == 0) {
                        throw EXCHANGE_PARTNER_EXISTS.at("/code", asked.code());
                    }
                })
                .chain(() -> audit.record("exchange-partner.add", id, facts(text)))
                .chain(() -> get(asked.code(), scope));
    }

    @WithTransaction
    Uni<PartnerView> edit(String code, @Nullable Version expected, @Nullable JsonNode patch, OrgScope scope) {
        return find(code, scope, " for no key update of p")
                .invoke(partner -> Version.require(expected, partner.version()))
                .chain(partner -> {
                    PartnerText text = rules.check(mergePatch.apply(partner.text(), patch));
                    return update(partner.id(), text)
                            .chain(() -> audit.record("exchange-partner.edit", partner.id(), facts(text)));
                })
                .chain(() -> get(code, scope));
    }

    /** For a send, by the partner's own body: one at a time, until the transaction ends. */
    @WithTransaction
    public Uni<Held> hold(String code, OrgScope scope) {
        return find(code, scope, " for no key update of p").map(partner -> {
            if (!scope.organization().equals(partner.organization().code())) {
                throw EXCHANGE_PARTNER_NOT_OWN.because(scope.organization());
            }
            return held(partner);
        });
    }

    /** 404 outside the scope. */
    @WithTransaction
    public Uni<Held> seen(String code, OrgScope scope) {
        return find(code, scope, "").map(Partners::held);
    }

    private static Held held(PartnerView partner) {
        return new Held(partner.id(), partner.code(), partner.organization().id(), partner.active(), partner.packets());
    }

    private Uni<PartnerView> find(String code, OrgScope scope, String locking) {
        return scope.bind(session.createNativeQuery(
                        PartnerView.SELECT + " where p.code = :code and " + IN_SCOPE + locking, Tuple.class))
                .setParameter("code", code)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> CommonError.NOT_FOUND.because())
                .map(PartnerView::of);
    }

    private Uni<Integer> insert(UUID id, String code, UUID organization, PartnerText text) {
        return session.createNativeQuery("""
                        insert into exchange_partner (id, version, code, name, organization_id, adapter, base_url, credential,
                               packets, active, created_at)
                        values (:id, 0, :code, :name, :organization, :adapter, :url, nullif(:credential, ''),
                                cast(:packets as text[]), :active, :now)
                        on conflict (code) do nothing
                        """)
                .setParameter("id", id)
                .setParameter("code", code)
                .setParameter("name", text.name())
                .setParameter("organization", organization)
                .setParameter("adapter", text.adapter())
                .setParameter("url", text.baseUrl())
                .setParameter("credential", credential(text))
                .setParameter("packets", packets(text))
                .setParameter("active", text.active())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private Uni<Integer> update(UUID id, PartnerText text) {
        return session.createNativeQuery("""
                        update exchange_partner set version = version + 1, name = :name, adapter = :adapter, base_url = :url,
                               credential = nullif(:credential, ''), packets = cast(:packets as text[]), active = :active
                         where id = :id
                        """)
                .setParameter("id", id)
                .setParameter("name", text.name())
                .setParameter("adapter", text.adapter())
                .setParameter("url", text.baseUrl())
                .setParameter("credential", credential(text))
                .setParameter("packets", packets(text))
                .setParameter("active", text.active())
                .executeUpdate();
    }

    private static String credential(PartnerText text) {
        return text.credential() == null ? "" : text.credential();
    }

    private static String[] packets(PartnerText text) {
        return text.packets().stream().map(PacketKind::name).toArray(String[]::new);
    }

    private static Map<String, Object> facts(PartnerText text) {
        return Map.of("adapter", text.adapter(), "baseUrl", text.baseUrl(), "active", text.active());
    }
}
