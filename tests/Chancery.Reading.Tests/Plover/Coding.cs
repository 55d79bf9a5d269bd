using Chancery.Reading.Plover;
using Chancery.Sources;

namespace Chancery.Reading.Tests.Plover;

/// <summary>Events of a text, coded by the words that ship.</summary>
internal static class Coding
{
    private static readonly Lazy<PloverCoder> Coder = new(() => PloverCoder.Load(BuiltIn.Knowledge));

    public static IReadOnlyList<PloverEvent> Of(string text) => Coder.Value.Code(Report(text));

    /// <summary>The first event of a text, which is the surest of its first sentence.</summary>
    public static PloverEvent First(string text) => Of(text).ShouldNotBeEmpty()[0];

    public static Report Report(string text) => new()
    {
        Id = new(new string('0', 64)), Key = "r", Text = text, Origin = new("-"), Published = new(2025, 10, 31), Parts = text.Length == 0 ? [] : [new(PartKind.Body, Passage.Between(0, text.Length))],
    };

    private static IReadOnlyList<PloverEvent> ShouldNotBeEmpty(this IReadOnlyList<PloverEvent> events)
    {
        events.Count.ShouldBeGreaterThan(0);
        return events;
    }

    public static string Names(this IReadOnlyList<PloverActor> actors) => string.Join('|', actors.Select(actor => actor.Text));
}
