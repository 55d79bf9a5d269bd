namespace Chancery.Sources.Tests.Segmentation;

public sealed class DatelineTests
{
    private const string Story = "The two ministers met on the margins of the summit and agreed to resume talks.";

    [Theory]
    [InlineData("LONDON —", "LONDON", null)]
    [InlineData("HÀ NỘI —", "HÀ NỘI", null)]
    [InlineData("Hanoi (VNA) –", "Hanoi", null)]
    [InlineData("Hanoi –", "Hanoi", null)]
    [InlineData("SEOUL, Dec. 5 (Yonhap) --", "SEOUL", "2025-12-05")]
    [InlineData("VIETNAM, December 5 - SEOUL —", "SEOUL", "2025-12-05")]
    [InlineData("KUALA LUMPUR, May 3 (Reuters) -", "KUALA LUMPUR", "2026-05-03")]
    [InlineData("CAMPBELLTOWN, Pa., March 30 -", "CAMPBELLTOWN", "2026-03-30")]
    [InlineData("WASHINGTON, D.C. March 18 -", "WASHINGTON", "2026-03-18")]
    [InlineData("WINSTON-SALEM, N.C., Oct 20-", "WINSTON-SALEM", "2025-10-20")]
    [InlineData("panama city, april 29 -", "panama city", "2026-04-29")]
    [InlineData("MOSCOW, January 9. /TASS/.", "MOSCOW", "2026-01-09")]
    [InlineData("PARIS (AFP, Dec 31) —", "PARIS", "2025-12-31")]
    [InlineData("AMMAN, 3 December (Petra) --", "AMMAN", "2025-12-03")]
    [InlineData("London, 30 October 2024 –", "London", "2024-10-30")]
    [InlineData("LONDON, September 8, 2010 (Meridian News) -", "LONDON", "2010-09-08")]
    [InlineData("SUVA, 7 February 2024.", "SUVA", "2024-02-07")]
    [InlineData("ISLAMABAD:", "ISLAMABAD", null)]
    [InlineData("NEW YORK/GENEVA —", "NEW YORK/GENEVA", null)]
    [InlineData("BERLIN, Monday —", "BERLIN", "2025-12-29")]
    [InlineData("UPDATE 2- CAIRO, Jan 2 (Reuters) -", "CAIRO", "2026-01-02")]
    [InlineData("ARNHEM, the Netherlands, April 1 -", "ARNHEM", "2026-04-01")]
    [InlineData("Mexico city, march 18 -", "Mexico city", "2026-03-18")]
    [InlineData("****LONDON, March 26 -", "LONDON", "2026-03-26")]
    [InlineData("Reuters KHARTOUM (Reuters) --", "KHARTOUM", null)]
    [InlineData("VOV.VN -", null, null)]
    [InlineData("(VOVWORLD) -", null, null)]
    [InlineData("VGP -", null, null)]
    public void A_dateline_is_known_and_ends_before_the_first_sentence(string printed, string? place, string? date)
    {
        var report = Taking.Report("a.txt", $"{printed} {Story}", new() { Published = new(2026, 1, 2) });
        report.Parts.Select(part => (part.Kind, part.Passage.Of(report.Text).ToString())).ShouldBe([(PartKind.Dateline, printed), (PartKind.Body, Story)]);
        report.Dateline!.Place.ShouldBe(place);
        report.Dateline.Date.ShouldBe(date is null ? null : DateOnly.ParseExact(date, "O"));
    }

    [Theory]
    [InlineData("The deal – signed on Tuesday after years of talks – opens the border.")]
    [InlineData("China's foreign ministry - which called the visit off - gave no reason.")]
    [InlineData("Officials said on May 3 - a public holiday - that the post would close.")]
    [InlineData("Ministers agreed: the talks go on.")]
    [InlineData("NATO: what comes next is not known, and nobody says.", true)]
    [InlineData("A long-planned visit begins on Monday.")]
    [InlineData("The palace was built in 1907. It is open.")]
    [InlineData("FIJI GOVERNMENT - MEDIA RELEASE No. 118")]
    public void A_sentence_with_a_dash_or_a_colon_is_no_dateline(string sentence, bool isCapitals = false)
    {
        var report = Taking.Report("a.txt", sentence);
        if (isCapitals) report.Dateline?.Place.ShouldBe("NATO");
        else report.Dateline.ShouldBeNull();
    }

    [Fact]
    public void A_scrapers_date_before_the_dateline_is_the_publication_date()
    {
        var report = Taking.Report("a.txt", $" date 2025-10-30 LONDON — {Story}");
        report.Published.ShouldBe(new DateOnly(2025, 10, 30));
        report.Parts.Select(part => part.Kind).ShouldBe([PartKind.Boilerplate, PartKind.Dateline, PartKind.Body]);
    }

    [Fact]
    public void Metadata_goes_before_what_is_printed_and_a_full_dateline_before_nothing()
    {
        Taking.Report("a.json", $$"""{"published":"2025-11-01","text":" date 2025-10-30 LONDON — {{Story}}"}""").Published.ShouldBe(new DateOnly(2025, 11, 1));
        Taking.Report("a.txt", $"London, 30 October 2025 – {Story}").Published.ShouldBe(new DateOnly(2025, 10, 30));
        Taking.Report("a.txt", $"London, 30 October – {Story}").Published.ShouldBeNull();
    }

    [Fact]
    public void A_day_that_does_not_exist_is_no_date() =>
        Taking.Report("a.txt", $"OSLO, Feb. 29 (NTB) -- {Story}", new() { Published = new(2026, 3, 1) }).Dateline!.Date.ShouldBeNull();
}
