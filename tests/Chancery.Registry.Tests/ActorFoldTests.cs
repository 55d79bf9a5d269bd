using Chancery.Reading.Claims;
using static Chancery.Registry.Tests.Desk;

namespace Chancery.Registry.Tests;

public sealed class ActorFoldTests
{
    private static readonly Sources.Report One = Report("one", "The first report has these words.", "2025-10-30");
    private static readonly Sources.Report Two = Report("two", "The second report has other words.", "2025-10-31");

    private static StatementClaim Says(Sources.Report report, string speaker) => new StatementClaim { Speaker = [speaker], Act = "say" }.In(report);

    private static RoleClaim Holds(Sources.Report report, string person, string office, string of) => new RoleClaim { Person = person, Office = office, Of = of }.In(report);

    [Theory]
    [InlineData("Viet Nam", "Vietnam")]
    [InlineData("Việt Nam", "Viet Nam")]
    [InlineData("Tô Lâm", "To Lam")]
    [InlineData("Yoon Suk-yeol", "Yoon Suk Yeol")]
    [InlineData("United Kingdom", "Great Britain")]
    public void Spellings_of_one_name_are_one_actor(string one, string other)
    {
        var actor = Fold((One, Says(One, one)), (Two, Says(Two, other))).Only<ActorEntry>();
        actor.Names.ShouldContain(one);
        actor.Names.ShouldContain(other);
    }

    [Fact]
    public void A_name_with_marks_is_the_one_to_show() => Fold((One, Says(One, "To Lam")), (Two, Says(Two, "Tô Lâm"))).Only<ActorEntry>().Name.ShouldBe("Tô Lâm");

    [Fact]
    public void A_state_shows_under_its_short_english_name() =>
        Fold(One, Says(One, "Vietnam")).Only<ActorEntry>().ShouldSatisfyAllConditions(actor => actor.Name.ShouldBe("Viet Nam"), actor => actor.Kind.ShouldBe("state"), actor => actor.Iso.ShouldBe("VNM"));

    [Fact]
    public void A_bare_family_name_of_two_reports_stays_two_actors() =>
        Fold((One, Holds(One, "Nguyen", "Minister", "Viet Nam")), (Two, Holds(Two, "Nguyen", "Minister", "Viet Nam"))).OfType<ActorEntry>().Count(actor => actor.Name == "Nguyen").ShouldBe(2);

    [Fact]
    public void Three_communist_parties_of_britain_are_three() =>
        Fold(One, Says(One, "Communist Party of Britain"), Says(One, "New Communist Party of Britain"), Says(One, "Communist Party of Great Britain")).OfType<ActorEntry>().Count().ShouldBe(3);

    [Fact]
    public void An_acronym_is_its_name_in_its_own_report()
    {
        var entries = Fold((One, Says(One, "Communist Party of Britain")), (One, Says(One, "CPB")), (One, new AliasClaim { Name = "Communist Party of Britain", Alias = "CPB" }.In(One)));
        entries.Only<ActorEntry>().Name.ShouldBe("Communist Party of Britain");
    }

    [Fact]
    public void An_acronym_is_its_name_elsewhere_where_all_who_expand_it_agree()
    {
        var britain = new AliasClaim { Name = "Communist Party of Britain", Alias = "CPB" }.In(One);
        Fold((One, Says(One, "Communist Party of Britain")), (One, britain), (Two, Says(Two, "CPB"))).Only<ActorEntry>().Mentions.ShouldBe(2);

        var three = Report("three", "A third report has words of its own.", "2025-11-01");
        var brazil = new AliasClaim { Name = "Communist Party of Brazil", Alias = "CPB" }.In(three);
        Fold((One, Says(One, "Communist Party of Britain")), (One, britain), (three, Says(three, "Communist Party of Brazil")), (three, brazil), (Two, Says(Two, "CPB"))).OfType<ActorEntry>().Count().ShouldBe(3);
    }

    [Fact]
    public void A_single_word_that_reports_know_as_a_body_is_one_in_all_of_them() =>
        Fold((One, Holds(One, "To Lam", "member", "Politburo")), (Two, Holds(Two, "Le Hoai Trung", "member", "Politburo"))).OfType<ActorEntry>().Count(actor => actor.Name == "Politburo").ShouldBe(1);

    [Fact]
    public void A_description_is_its_own_reports() =>
        Fold((One, Says(One, "the delegation of young people")), (Two, Says(Two, "the delegation of young people"))).OfType<ActorEntry>().Select(actor => actor.Kind).ShouldBe(["group", "group"]);

    [Theory]
    [InlineData("Conservative Party", "party")]
    [InlineData("Ministry of Foreign Affairs", "organisation")]
    [InlineData("UN", "organisation")]
    [InlineData("Kemi Badenoch", "person")]
    [InlineData("the two delegations", "group")]
    [InlineData("Vietnamese leader", "group")]
    public void Actors_are_of_a_kind(string name, string kind) => Fold(One, Says(One, name)).Only<ActorEntry>().Kind.ShouldBe(kind);

    [Fact]
    public void A_person_belongs_to_the_state_of_the_offices()
    {
        var entries = Fold(One, Says(One, "Viet Nam"), Holds(One, "Tô Lâm", "General Secretary", "Communist Party of Viet Nam Central Committee"), Holds(One, "Luong Cuong", "President", "Viet Nam"));
        entries.Actor("Tô Lâm").State.ShouldBe(entries.Actor("Viet Nam").Id);
        entries.Actor("Luong Cuong").State.ShouldBe(entries.Actor("Viet Nam").Id);
        entries.Actor("Communist Party of Viet Nam Central Committee").State.ShouldBe(entries.Actor("Viet Nam").Id);
    }
}
