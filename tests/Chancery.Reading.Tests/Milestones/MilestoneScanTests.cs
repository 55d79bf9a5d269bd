using Chancery.Reading.Analysis;
using Chancery.Reading.Dates;
using Chancery.Reading.Milestones;
using Chancery.Reading.Tests.Dates;
using Chancery.Text;

namespace Chancery.Reading.Tests.Milestones;

public sealed class MilestoneScanTests
{
    private static readonly Dictionary<string, Actor[]> Actors = new(StringComparer.Ordinal)
    {
        ["countries"] = [new("Norway", ActorKind.State), new("Chile", ActorKind.State)], ["Vega"] = [new("Marta Vega", ActorKind.Person)], ["his"] = [new("Ole Dahl", ActorKind.Person)],
        ["League"] = [new("Northern League", ActorKind.Organisation)],
    };

    private static string Milestones(string text)
    {
        var sentence = Plain.Sentence(text);
        var dates = DateReader.Read(sentence, DateAnchor.Of(new(2025, 10, 30)), Plain.Vocabulary);
        return string.Join("; ", new MilestoneScan(new(sentence, Plain.Vocabulary), dates, 2025, ActorsOf).Read().Select(found => $"{found.Name}|{found.Date?.Iso}|{found.Ordinal}|{found.Year}|{found.Passage.Of(text)}"));

        static IReadOnlyList<Actor> ActorsOf(Token token) => Actors.TryGetValue(token.Form.ToString(), out var actors) ? actors : [];
    }

    [Theory]
    [InlineData("They kept the 95th founding anniversary of the Farmers' Party (March 3, 1930) and the 50th anniversary of the liberation of the Coast and national union (April 9, 1975).",
        "founding of Farmers' Party|1930-03-03|95|2025|the 95th founding anniversary of the Farmers' Party (March 3, 1930); liberation of the Coast and national union|1975-04-09|50|2025|the 50th anniversary of the liberation of the Coast and national union (April 9, 1975)")]
    [InlineData("It falls on the 135th birthday of President Marta Vega (May 1, 1890).", "birthday of Marta Vega|1890-05-01|135|2025|the 135th birthday of President Marta Vega (May 1, 1890)")]
    [InlineData("He wrote to Dahl on his 72nd birthday.", "birthday of Ole Dahl||72|2025|Dahl on his 72nd birthday")]
    [InlineData("They mark the 15th anniversary of the Chile-Norway Pact (2010-2025), he said.", "Chile-Norway Pact|2010|15|2025|the 15th anniversary of the Chile-Norway Pact (2010-2025)")]
    [InlineData("They mark the 75th anniversary of the establishment of diplomatic relations between the two countries next year with fairs.",
        "establishment of diplomatic relations between Chile and Norway||75|2026|the 75th anniversary of the establishment of diplomatic relations between the two countries next year")]
    [InlineData("The 80th anniversary of National Day and held talks.", "National Day||80|2025|The 80th anniversary of National Day")]
    [InlineData("They celebrated 50 years of diplomatic ties with Peru in 2023.", "diplomatic ties with Peru||50|2023|celebrated 50 years of diplomatic ties with Peru in 2023")]
    [InlineData("The golden jubilee of the Lake Treaty was kept.", "Lake Treaty||50|2025|The golden jubilee of the Lake Treaty")]
    [InlineData("The Northern League's twenty-fifth anniversary passed.", "Northern League||25|2025|Northern League's twenty-fifth anniversary")]
    public void Anniversaries_give_what_is_remembered_and_when(string text, string expected) => Milestones(text).ShouldBe(expected);

    [Theory]
    [InlineData("Much was done since the Great Turn (Revival) in 1986.", "Great Turn|1986|||the Great Turn (Revival) in 1986")]
    [InlineData("Since the establishment of diplomatic relations in 1973, trade grew.", "establishment of diplomatic relations|1973|||the establishment of diplomatic relations in 1973")]
    [InlineData("The Northern League, founded in 1949, met.", "founding of Northern League|1949|||Northern League, founded in 1949")]
    public void Founding_dates_are_milestones_without_an_ordinal(string text, string expected) => Milestones(text).ShouldBe(expected);

    [Theory]
    [InlineData("It was their 14th meeting in 50 years of war.")]
    [InlineData("The second day of the 73rd session ended in 2018.")]
    [InlineData("He ruled for 50 years since 1960.")]
    [InlineData("The office was founded by a clerk.")]
    public void Repetitions_and_durations_are_none(string text) => Milestones(text).ShouldBe("");
}
