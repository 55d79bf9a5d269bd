using Chancery.Reading.Claims;
using Chancery.Text;

namespace Chancery.Reading.Events.Grammars;

/// <summary>Expulsions, also of each other's diplomats.</summary>
internal sealed class Expulsions : IEventGrammar
{
    public IEnumerable<EventClaim> Each(Draft draft, EventClaim claim)
    {
        if (draft.Who is not [var one, var other] || EachOthers(draft.WithHeads) is not { } mutual) return [claim];
        var both = claim with { Place = null, PartOf = null, Rule = "event.verb.mutual" };
        return [both with { Who = [one], With = [$"{other}'s {mutual}"] }, both with { Who = [other], With = [$"{one}'s {mutual}"] }];
    }

    /// <summary>"expelled each other's top diplomats": what each has, in the singular.</summary>
    private static string? EachOthers(IReadOnlyList<Token> heads)
    {
        foreach (var head in heads)
        {
            Token? each = null;
            for (var at = head.Previous; at is { } here && head.Index - here.Index < 6 && each is null; at = here.Previous) each = here.Is("other") && (here.Previous?.Is("each") ?? false) ? here : null;
            if (each is not { } other) continue;
            var words = head.Sentence.Tokens.Where(token => token.Index > other.Index && token.Index <= head.Index && !token.Form.StartsWith("'") && !token.Form.StartsWith("’"));
            return string.Join(' ', words.Select(token => token == head ? token.Lemma : token.Form.ToString()));
        }
        return null;
    }
}
