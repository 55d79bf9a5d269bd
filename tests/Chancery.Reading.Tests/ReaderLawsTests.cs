using System.Globalization;
using System.Text;
using Chancery.Reading.Claims;
using Chancery.Reading.Known;
using Chancery.Sources;
using CsCheck;

namespace Chancery.Reading.Tests;

/// <summary>What holds for any text whatever, not only for reports that make sense.</summary>
public sealed class ReaderLawsTests
{
    private static readonly Lazy<Reader> Shared = new(() => Reader.Load(Knowledge.Load([])));

    private static readonly string[] Scraps =
    [
        "President Xi Jinping met with ", "Prime Minister Keir Starmer", "Tô Lâm", "To Lam", ", general secretary of the ", "Communist Party of Viet Nam (CPV)", " Central Committee", " on Thursday", " in Hanoi",
        " said that ", "the two sides", " agreed to ", "deepen cooperation", " and ", ", ", ". ", "\n\n", "\r\n", "“", "”", "\"", "(", ")", " of ", " to the UK", "'s ambassador", " upgraded their relations to a ",
        "comprehensive strategic partnership", "$4.46 billion", " up 13 percent", " the 75th anniversary of ", "diplomatic relations", " since 1950", "He ", "They ", "It ", " called off ", "a visit to Japan", "\u00A0", "\u200B", "\uD83D\uDE00",
        "\uD800", "–", "—", " date 2025-10-30 LONDON — ", "Minister", "the ", "latter", "former", " will ", " must ", "urged", " not ", "1,000", "XXXX", "Việt Nam–UK", "A", "B. ", "U.S. ", "...", "!", "?",
    ];

    private static readonly CultureInfo Commas = WithCommas();

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Int[0, Scraps.Length - 1].Select(index => Scraps[index]).Array[0, 40].Select(scraps => string.Concat(scraps)),
        Gen.String[0, 200]);

    [Fact]
    public void Every_quote_is_the_text_at_its_offsets() => Texts.Sample(
        text =>
        {
            var report = Of(text);
            foreach (var claim in Shared.Value.Read(report))
            {
                claim.Quote.Report.ShouldBe(report.Id);
                claim.Quote.Words.ShouldBe(claim.Quote.Passage.Of(text).ToString());
                claim.Quote.Words.Length.ShouldBeGreaterThan(0);
                claim.Confidence.ShouldBeInRange(1, 100);
                claim.Rule.ShouldNotBeEmpty();
            }
        },
        iter: 300);

    [Fact]
    public void The_same_report_gives_the_same_claims_in_any_culture_and_on_any_thread() => Texts.Sample(
        text =>
        {
            var report = Of(text);
            var here = Lines(report);
            var there = new string[2];
            Parallel.For(0, 2, index =>
            {
                CultureInfo.CurrentCulture = index == 0 ? CultureInfo.InvariantCulture : Commas;
                there[index] = Lines(report);
            });
            there.ShouldBe([here, here]);
        },
        iter: 60);

    /// <remarks>Half a surrogate pair is no character and cannot be written as JSON; no intake gives a text that holds one.</remarks>
    [Fact]
    public void Reports_read_before_change_nothing() => Texts.Array[2, 4].Sample(
        texts =>
        {
            // A reader that has read others, in either order, says the same of each.
            var alone = texts.Select(text => Lines(Of(text))).ToArray();
            var backwards = texts.Reverse().Select(text => Lines(Of(text))).Reverse().ToArray();
            backwards.ShouldBe(alone);

            static string Lines(Report report) => string.Join('\n', Shared.Value.Read(report).Select(claim => ClaimJson.Line(claim, report.Key)));
        },
        iter: 100);

    [Fact]
    public void A_claim_comes_back_from_what_is_stored_of_it() => Texts.Where(text => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar)).Sample(
        text =>
        {
            var report = Of(text);
            foreach (var claim in Shared.Value.Read(report)) ClaimJson.Body(ClaimJson.FromBody(ClaimJson.Body(claim), claim.Quote)).ShouldBe(ClaimJson.Body(claim));
        },
        iter: 60);

    /// <summary>A culture that writes 1,5 for 1.5 and 30.10.2025 for a day.</summary>
    private static CultureInfo WithCommas()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        return culture;
    }

    private static string Lines(Report report) => string.Join('\n', Shared.Value.Read(report).Select(claim => ClaimJson.Line(claim, "r")));

    private static Report Of(string text) => new()
    {
        Id = new("00"), Key = "r", Text = text, Origin = new("r"), Published = new DateOnly(2025, 10, 30),
        Parts = text.Length == 0 ? [] : [new(PartKind.Body, Passage.Between(0, text.Length))],
    };
}
