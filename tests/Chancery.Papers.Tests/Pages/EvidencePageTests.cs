using Chancery.Reading.Claims;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Papers.Tests.Pages;

public sealed class EvidencePageTests
{
    private static readonly StatementClaim Statement = new() { Speaker = ["Tô Lâm"], Act = "say" };

    private static Part Part(PartKind kind, int start, int end) => new(kind, Passage.Between(start, end));

    /// <summary>A text of all sorts of characters, parts of it, and passages of it.</summary>
    private static readonly Gen<(string Text, Part[] Parts, (int Start, int Length)[] Passages)> Reports =
        from text in Gen.OneOf(Gen.String[Gen.Char["ab .\n\r\t\u202e\u05d0\u0301&<"], 1, 80], Gen.String[1, 40])
        from cuts in Gen.Int[0, text.Length].Array[0, 8]
        from passages in Gen.Select(Gen.Int[0, text.Length - 1], Gen.Int[1, text.Length]).Array[0, 12]
        let bounds = cuts.Distinct().Order().ToArray()
        select (text, bounds.Zip(bounds.Skip(1), (start, end) => Part((PartKind)((start + end) % 6), start, end)).Where((_, index) => index % 2 == 0).ToArray(),
            passages.Select(passage => (passage.Item1, Math.Min(passage.Item2, text.Length - passage.Item1))).ToArray());

    private static EvidencePage Page((string Text, Part[] Parts, (int Start, int Length)[] Passages) report)
    {
        var sheet = new Sheet(report.Text, report.Parts);
        foreach (var (start, length) in report.Passages) sheet.With(start, length, Statement);
        return sheet.Page();
    }

    [Fact]
    public void The_fragments_of_a_page_are_the_text_of_its_report() => Reports.Sample(report =>
        string.Concat(Page(report).Blocks.SelectMany(block => block.Fragments).Select(fragment => fragment.Words)) == report.Text);

    [Fact]
    public void The_fragments_of_a_claim_are_exactly_its_quote() => Reports.Sample(report =>
    {
        var page = Page(report);
        return page.Claims.All(claim => string.Concat(page.Blocks.SelectMany(block => block.Fragments).Where(fragment => fragment.Claims.Contains(claim)).Select(fragment => fragment.Words)) == claim.Claim.Quote.Words);
    });

    [Fact]
    public void Claims_that_touch_have_lines_of_their_own() => Reports.Sample(report =>
    {
        var claims = Page(report).Claims;
        return claims.All(one => claims.All(other => one == other || one.Lane != other.Lane || one.Passage.End < other.Passage.Start || other.Passage.End < one.Passage.Start));
    });

    [Fact]
    public void Every_part_shows_as_what_it_is() => Reports.Sample(report =>
        Page(report).Blocks.SelectMany(block => block.Fragments).All(fragment => fragment.Part == report.Parts.Where(part => part.Passage.Contains(fragment.Passage)).Select(part => (PartKind?)part.Kind).FirstOrDefault()));

    [Fact]
    public void Claims_are_numbered_as_their_quotes_end_the_shorter_first()
    {
        var page = new Sheet("Tô Lâm of Viet Nam met her.").With(0, 26, Statement).With(0, 6, Statement).With(10, 8, Statement).With(19, 7, Statement).Page();
        page.Claims.Select(claim => claim.Claim.Quote.Words).ShouldBe(["Tô Lâm", "Viet Nam", "met her", "Tô Lâm of Viet Nam met her"]);
        page.Claims.Select(claim => claim.Label).ShouldBe(["S1", "S2", "S3", "S4"]);
        page.Claims.Select(claim => claim.Lane).ShouldBe([1, 1, 1, 0], "the longest is next to the text");
    }

    [Fact]
    public void A_dateline_and_a_sign_stay_with_what_they_head()
    {
        const string text = "## Talks\n\n- LONDON — They met.\n";
        var page = new Sheet(text, Part(PartKind.Headline, 3, 8), Part(PartKind.Dateline, 12, 20), Part(PartKind.Body, 21, 30)).Page();
        page.Blocks.Select(block => (block.Kind, string.Concat(block.Fragments.Select(fragment => fragment.Words)))).ShouldBe(
            [(PartKind.Headline, "## Talks\n"), (null, "\n"), (PartKind.Body, "- LONDON — They met.\n")]);
        page.Title.ShouldBe("Talks");
    }

    [Fact]
    public void Kinds_are_counted_in_the_order_of_the_format()
    {
        var page = new Sheet("He said so. He leads.").With("He said so", Statement).With("He leads", new RoleClaim { Person = "He", Office = "leader" }).With("said so", Statement).Page();
        page.Kinds.Select(kind => (kind.Kind.Name, kind.Count)).ShouldBe([("role", 1), ("statement", 2)]);
    }

    [Fact]
    public void Every_kind_of_the_format_has_a_letter_of_its_own()
    {
        var kinds = typeof(Claim).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Claim))).ToList();
        ClaimKind.All.Count.ShouldBe(kinds.Count);
        ClaimKind.All.Select(kind => kind.Letter).ShouldBeUnique();
        ClaimKind.All.ShouldAllBe(kind => kind.Name.Contains(char.ToLowerInvariant(kind.Letter)));
    }

    public static TheoryData<Claim, string, string> Words => new()
    {
        { new RoleClaim { Person = "Tô Lâm", Office = "President", Of = "Viet Nam", Status = "former" }, "Tô Lâm, former President", "Person: Tô Lâm; Office: President; Of: Viet Nam; Status: former" },
        { new AliasClaim { Name = "Communist Party of Britain", Alias = "CPB" }, "Communist Party of Britain, also CPB", "Name: Communist Party of Britain; Also called: CPB" },
        { new EventClaim { Type = "visit", Subtype = "state", Who = ["A", "B"], With = ["C"], Date = Shelf.Date("2025-10"), Place = "London", Modality = Modality.Planned, SaidBy = ["D"] }, "State visit: A and B – C",
            "Type: visit; Subtype: state; Who: A and B; With: C; When: Oct 2025 (month); Where: London; Said by: D; Stands as: planned" },
        { new TieClaim { A = "France", B = "Viet Nam", Level = "strategic partnership", Change = "established", Date = Shelf.Date("2013") }, "France – Viet Nam: strategic partnership",
            "Between: France and Viet Nam; Level: strategic partnership; Change: established; When: 2013 (year)" },
        { new InstrumentClaim { Name = "joint declaration", Type = "joint declaration", Parties = ["A"], Status = "adopted" }, "Joint declaration", "Name: joint declaration; Type: joint declaration; Parties: A; Status: adopted" },
        { new MechanismClaim { Parties = ["A", "B"], Frequency = "annual" }, "Standing channel of A and B", "Parties: A and B; How often: annual" },
        { new MembershipClaim { Member = "A", Of = "ASEAN", As = "observer" }, "A in ASEAN", "Member: A; Of: ASEAN; As: observer" },
        { new CommitmentClaim { By = ["A"], What = "expand trade", Strength = "pledged" }, "A: expand trade", "By: A; What: expand trade; Strength: pledged" },
        { new StatementClaim { Act = "say" }, "Say", "Act: say" },
        { new FigureClaim { Subject = "trade", Value = 4_460_000_000m, Unit = "USD", Approx = "about", AsOf = Shelf.Date("2025-01/2025-06") }, "Trade: about 4.46 billion USD", "Of what: trade; Value: about 4.46 billion USD; As of: Jan 2025 – Jun 2025 (range)" },
        { new FigureClaim { Subject = "partner", Value = 3, Unit = "rank", Of = "Europe", Among = 27 }, "Partner: 3rd among 27 in Europe", "Of what: partner; Value: 3rd among 27 in Europe" },
        { new MilestoneClaim { Name = "founding", Date = Shelf.Date("XXXX-05"), Ordinal = 15, Year = 2025 }, "15th anniversary: founding", "Of what: founding; First date: May (no year given); Anniversary: 15th; Kept in: 2025" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void A_claim_is_told_in_words(Claim claim, string title, string fields)
    {
        ClaimWords.Title(claim).ShouldBe(title);
        string.Join("; ", ClaimFields.Of(claim).Select(field => $"{field.Label}: {field.Words}")).ShouldBe(fields);
    }
}
