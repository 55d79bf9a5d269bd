using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using CsCheck;

namespace Chancery.Reading.Tests.Dates;

public sealed class DateReaderTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateAnchor Thursday = DateAnchor.Of(new(2025, 10, 30));

    private static readonly string[] Pieces = ["May", "14", "2025", "-", "/", "to", "and", "Monday", "last", "week", "first", "half", "of", "the", "a", "year", "ago", "31", "February", "30", ",", "1990", "s", "Oct", ".", "next", "0", "9999", "year", "later"];

    private static string Dates(string text, DateAnchor anchor) =>
        string.Join("; ", DateReader.Read(Plain.Sentence(text), anchor, Plain.Vocabulary).Select(date => $"{date.Passage.Of(text)}={(date.When is { } when ? when.Iso : "?")}"));

    [Theory]
    [InlineData("They met on October 30, 2025 in Lima.", "October 30, 2025=2025-10-30")]
    [InlineData("They met on 30 October 2025.", "30 October 2025=2025-10-30")]
    [InlineData("They met on the 26th of September, 2024.", "26th of September, 2024=2024-09-26")]
    [InlineData("The treaty of Oct. 3, 1990 holds.", "Oct. 3, 1990=1990-10-03")]
    [InlineData("The visit from October 28-30 opens a chapter.", "October 28-30=2025-10-28/2025-10-30")]
    [InlineData("The visit from 28 to 30 October opens a chapter.", "28 to 30 October=2025-10-28/2025-10-30")]
    [InlineData("The tour from 30 September to 2 October ended.", "30 September to 2 October=2025-09-30/2025-10-02")]
    [InlineData("Talks between December 30 and January 2 failed.", "December 30 and January 2=2024-12-30/2025-01-02")]
    [InlineData("The committee met on April 4 and 5 in Quito.", "April 4 and 5=2025-04-04/2025-04-05")]
    [InlineData("The committee met on 4 and 5 April 2023.", "4 and 5 April 2023=2023-04-04/2023-04-05")]
    [InlineData("The note of 2025-10-28 was returned.", "2025-10-28=2025-10-28")]
    [InlineData("The note of 28/10/2025 was returned.", "28/10/2025=2025-10-28")]
    [InlineData("The note of 3/10/2025 was returned.", "3/10/2025=?")]
    [InlineData("The summit of Thursday, 23 October went well.", "Thursday, 23 October=2025-10-23")]
    [InlineData("The May 14 meeting took place here.", "May 14=2025-05-14")]
    [InlineData("The president will travel on January 15.", "January 15=2026-01-15")]
    [InlineData("He said the office opened on November 12.", "November 12=2025-11-12")]
    [InlineData("On Jauary 14 they met.", "Jauary 14=2025-01-14")]
    [InlineData("Rome, March 25 - 4th round of talks ended.", "March 25=2025-03-25")]
    public void Days_are_read_in_every_order(string text, string expected) => Dates(text, Thursday).ShouldBe(expected);

    [Theory]
    [InlineData("He arrived on Thursday.", "Thursday=2025-10-30")]
    [InlineData("He arrived on Friday.", "Friday=2025-10-24")]
    [InlineData("He said on Friday the talks failed.", "Friday=2025-10-24")]
    [InlineData("He left last Thursday.", "last Thursday=2025-10-23")]
    [InlineData("They meet next Monday.", "next Monday=2025-11-03")]
    [InlineData("The minister will arrive on Monday.", "Monday=2025-11-03")]
    [InlineData("On Saturday, the envoy is to hand over a letter.", "Saturday=2025-11-01")]
    [InlineData("The minister will arrive soon, the ministry said on Wednesday.", "Wednesday=2025-10-29")]
    [InlineData("The session scheduled for Sunday is off.", "Sunday=2025-11-02")]
    [InlineData("Tuesday's call was short.", "Tuesday=2025-10-28")]
    [InlineData("They met on Monday of last week.", "Monday of last week=2025-10-20")]
    [InlineData("The visit from Monday to Wednesday ended.", "Monday to Wednesday=2025-10-27/2025-10-29")]
    [InlineData("On friday they met.", "friday=2025-10-24")]
    [InlineData("The Sun rose on Fri, 24 Oct.", "Fri, 24 Oct=2025-10-24")]
    [InlineData("The Sunday Times reported it.", "")]
    [InlineData("Shops slept through Black Friday.", "")]
    public void Weekdays_look_back_unless_the_clause_looks_ahead(string text, string expected) => Dates(text, Thursday).ShouldBe(expected);

    [Theory]
    [InlineData("He spoke today.", "today=2025-10-30")]
    [InlineData("He spoke yesterday.", "yesterday=2025-10-29")]
    [InlineData("He speaks tomorrow.", "tomorrow=2025-10-31")]
    [InlineData("They signed it this morning.", "this morning=2025-10-30")]
    [InlineData("He spoke two days ago.", "two days ago=2025-10-28")]
    [InlineData("They broke three years ago.", "three years ago=2022")]
    [InlineData("It began last month.", "last month=2025-09")]
    [InlineData("It began last week.", "last week=2025-10-20/2025-10-26")]
    [InlineData("It began earlier this week.", "earlier this week=2025-10-27/2025-10-30")]
    [InlineData("They meet next week.", "next week=2025-11-03/2025-11-09")]
    [InlineData("It ends next month.", "next month=2025-11")]
    [InlineData("Trade grew this year.", "this year=2025")]
    [InlineData("It will end by the end of the year.", "the end of the year=2025")]
    [InlineData("They met over the weekend.", "the weekend=2025-10-25/2025-10-26")]
    [InlineData("In 2006 it won and took the town a year later.", "2006=2006; a year later=2007")]
    [InlineData("They landed on Monday and signed the same day.", "Monday=2025-10-27; the same day=2025-10-27")]
    [InlineData("A ship sank on Wednesday, three days ago it had left port.", "Wednesday=2025-10-29; three days ago=2025-10-26")]
    public void Relative_dates_are_seen_from_the_day_of_writing_or_the_date_before(string text, string expected) => Dates(text, Thursday).ShouldBe(expected);

    [Theory]
    [InlineData("Ties were set up in 2010.", "2010=2010")]
    [InlineData("The plan for 2024-2026 was adopted.", "2024-2026=2024/2026")]
    [InlineData("The pact (2010-2025) holds.", "2010-2025=2010/2025")]
    [InlineData("The 1986/87 harvest was poor.", "1986/87=1986/1987")]
    [InlineData("Much changed in the 1990s.", "1990s=1990/1999")]
    [InlineData("It fell in March.", "March=2025-03")]
    [InlineData("It fell in late March.", "late March=2025-03")]
    [InlineData("It will open in March.", "March=2026-03")]
    [InlineData("It opens in early 2026.", "early 2026=2026")]
    [InlineData("It ends at the end of 2026.", "the end of 2026=2026")]
    [InlineData("He took office in October 2022.", "October 2022=2022-10")]
    [InlineData("From January to July, trade rose.", "January to July=2025-01/2025-07")]
    [InlineData("Trade rose in January-July 2024.", "January-July 2024=2024-01/2024-07")]
    [InlineData("Trade rose in the first quarter of 2025.", "first quarter of 2025=2025-01/2025-03")]
    [InlineData("Trade rose in the 2024 third quarter.", "2024 third quarter=2024-07/2024-09")]
    [InlineData("Trade rose in the first nine months of this year.", "first nine months of this year=2025-01/2025-09")]
    [InlineData("Trade fell in the year to September 2023.", "year to September 2023=2022-10/2023-09")]
    [InlineData("It comes in the second half of this year.", "second half of this year=2025-07/2025-12")]
    [InlineData("It fell in July of last year.", "July of last year=2024-07")]
    [InlineData("After July's attack they left.", "July=2025-07")]
    public void Months_and_years_keep_their_precision(string text, string expected) => Dates(text, Thursday).ShouldBe(expected);

    [Theory]
    [InlineData("Theresa May said she may march on.")]
    [InlineData("The council passed Resolution 2231.")]
    [InlineData("There were 1,990 guests and 1950 people outside.")]
    [InlineData("The president, 65, lost by 2010 votes to 1400 of them.")]
    [InlineData("Shares cost $2025 each.")]
    [InlineData("The four-day visit, the 14th of its kind, pleased an august crowd.")]
    [InlineData("The offer ends at 1700 EST and covers the coming weeks.")]
    [InlineData("A three-day march of 20 may end.")]
    public void Names_counts_and_durations_are_no_dates(string text) => Dates(text, Thursday).ShouldBe("");

    [Theory]
    [InlineData("They met on May 14.", "May 14=XXXX-05-14")]
    [InlineData("They met on April 4 and 5.", "April 4 and 5=XXXX-04-04/XXXX-04-05")]
    [InlineData("They fell out last May.", "last May=XXXX-05")]
    [InlineData("The May 14 meeting fell in a year of feasts in 2025.", "May 14=2025-05-14; 2025=2025")]
    [InlineData("He will come on Wednesday.", "Wednesday=?")]
    public void Without_a_publication_date_the_year_stays_open_unless_the_sentence_names_it(string text, string expected) => Dates(text, DateAnchor.None).ShouldBe(expected);

    [Fact]
    public void A_picture_s_date_settles_weekdays_where_picture_and_report_share_their_place()
    {
        const string text = "The council meets in Ramallah October 28, 2018. It broke with Israel late Monday after talks in Ramallah. An envoy came last Wednesday. On October 3 he had left.";
        var anchor = DateAnchor.Of(Reports.Of(text), Reports.Sentences(text), Plain.Vocabulary);
        anchor.ShouldBe(new(null, new(2018, 10, 28), new(2018, 10, 28)));
        var dates = DateReader.Read([.. Reports.Sentences(text).Select(sentence => new Lexemes(sentence, Plain.Vocabulary))], anchor).SelectMany(list => list).Select(date => date.When!.Value.Iso);
        dates.ShouldBe(["2018-10-28", "2018-10-29", "2018-10-24", "2018-10-03"]);
    }

    [Fact]
    public void An_old_date_settles_nothing_when_the_report_knows_later_years()
    {
        const string text = "Fighters give up arms in Herat on May 14, 2012. On January 14, an envoy came. Talks had failed in 2016.";
        DateAnchor.Of(Reports.Of(text), Reports.Sentences(text), Plain.Vocabulary).ShouldBe(DateAnchor.None);
    }

    [Fact]
    public void Any_words_give_dates_inside_the_sentence_and_in_order()
    {
        Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]), Gen.String[Gen.Char.AlphaNumeric, 0, 5])
            .List[1, 25].Sample(pieces =>
            {
                var text = string.Join(" ", pieces).Trim();
                if (text.Length == 0) return;
                var sentence = Plain.Sentence(text);
                foreach (var anchor in new[] { Thursday, DateAnchor.None, DateAnchor.Of(DateOnly.MinValue), DateAnchor.Of(DateOnly.MaxValue) })
                {
                    var end = 0;
                    foreach (var date in DateReader.Read(sentence, anchor, Plain.Vocabulary))
                    {
                        date.Passage.Start.ShouldBeGreaterThanOrEqualTo(end);
                        end = date.Passage.End;
                        date.FirstToken.ShouldBeLessThanOrEqualTo(date.LastToken);
                        if (date.When is { } when) When.TryParse(when.Iso, out _).ShouldBeTrue(when.Iso);
                    }
                    end.ShouldBeLessThanOrEqualTo(sentence.Passage.End);
                }
            });
    }
}
