using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public sealed class MembershipTests
{
    private static readonly Lazy<KnownNames> Names = new(() => Knowledge.Load([]).Names());

    private static MembershipEntry Fold(params (string Day, string Words, Modality Modality)[] told) => Folds.Fold.Run(told.Select(one =>
    {
        var report = Report(one.Words, one.Words, one.Day);
        return Standing(report, new MembershipClaim { Member = "Qatar", Of = "OPEC", Modality = one.Modality }.In(report));
    }), [], Names.Value).Entries.Only<MembershipEntry>();

    private static readonly (string, string, Modality) Member = ("1987-03-01", "Qatar, an OPEC member, said so.", Modality.Fact);
    private static readonly (string, string, Modality) Later = ("2015-03-01", "Qatar is a member of OPEC.", Modality.Fact);
    private static readonly (string, string, Modality) Left = ("2019-01-02", "Qatar withdrew from OPEC.", Modality.Fact);

    [Fact]
    public void A_membership_lasts_from_the_first_report_of_it_to_that_of_its_end()
    {
        var membership = Fold(Member, Later, Left);
        (membership.Status, membership.Left).ShouldBe(("left", new DateOnly(2019, 1, 2)));
        membership.History.Select(step => (step.Status, step.Seen?.Year, step.Until?.Year)).ShouldBe([("member", 1987, 2015), ("left", 2019, 2019)]);
        ((MembershipEntry)AsOf.Of(membership, new(2000, 1, 1), Names.Value)!).Status.ShouldBe("member");
        AsOf.Of(membership, new(2020, 1, 1), Names.Value).ShouldBeNull();
        AsOf.Of(membership, new(1980, 1, 1), Names.Value).ShouldBeNull();
    }

    [Fact]
    public void Who_joins_again_has_not_left()
    {
        var membership = Fold(Member, Left, ("2024-05-01", "Qatar rejoined OPEC.", Modality.Fact));
        (membership.Status, membership.Joined, membership.Left).ShouldBe(("joined", new DateOnly(2024, 5, 1), null));
    }

    [Fact]
    public void What_is_only_planned_is_no_membership_yet()
    {
        Fold(("1960-01-01", "Qatar could be a member of OPEC.", Modality.Hoped)).Status.ShouldBe("planned");
        Fold(("1960-01-01", "Qatar could be a member of OPEC.", Modality.Hoped), Member).Status.ShouldBe("member");
    }

    [Fact]
    public void Copies_of_one_wire_are_one_source()
    {
        Fold(Member, ("1987-03-02", "Qatar, an OPEC member, said so. ", Modality.Fact)).Sources.ShouldBe(1);
        Fold(Member, ("1987-03-02", "Qatar, which belongs to OPEC, said so.", Modality.Fact)).Sources.ShouldBe(2);
        Fold(Member, ("1988-03-02", "Qatar, an OPEC member, said so. ", Modality.Fact)).Sources.ShouldBe(2, "the same words a year later are said anew");
    }
}
