using System.Collections.Frozen;
using Chancery.Reading.Known;

namespace Chancery.Reading.Analysis;

/// <summary>The nouns that refer, and the verbs that tell who speaks and who meets, as the knowledge files list them.</summary>
internal sealed class ReferenceWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> nouns;
    private readonly FrozenSet<string> saying;
    private readonly FrozenSet<string> meeting;
    private readonly FrozenSet<string> signing;

    public ReferenceWords(Knowledge knowledge)
    {
        nouns = knowledge.References.ToFrozenDictionary(list => list.Name, list => list.Words.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        saying = knowledge.ReportingByLemma.Keys.ToFrozenSet(StringComparer.Ordinal);
        meeting = knowledge.Events.Types.Where(type => type.Name is "meeting" or "call" or "visit" or "signing")
            .SelectMany(type => type.Verbs.Where(_ => type.Name is not "visit").Select(verb => verb.Lemma).Concat(type.Nouns.Select(noun => noun.Lemma))).ToFrozenSet(StringComparer.Ordinal);
        signing = knowledge.Events.Types.Where(type => type.Name is "signing").SelectMany(type => type.Verbs.Select(verb => verb.Lemma)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the verb is one of what is done with documents.</summary>
    public bool IsSigning(string lemma) => signing.Contains(lemma);

    public bool IsSaying(string lemma) => saying.Contains(lemma);

    public bool IsMeeting(string lemma) => meeting.Contains(lemma);

    public bool IsState(string lemma) => Is("state", lemma);

    public bool IsStateOf(string lemma) => Is("state-of", lemma);

    public bool IsPeople(string lemma) => Is("people", lemma);

    public bool IsPair(string lemma) => Is("pair", lemma);

    public bool IsPairOfOrgans(string lemma) => Is("pair-of-organs", lemma);

    public bool IsPairOfStates(string lemma) => Is("pair-of-states", lemma);

    public bool IsPairOfPersons(string lemma) => Is("pair-of-persons", lemma);

    public bool IsMembers(string lemma) => Is("members", lemma);

    public bool IsPerson(string lemma) => Is("person", lemma);

    public bool IsGeneric(string lemma) => Is("generic", lemma);

    public bool IsHuman(string lemma) => Is("human", lemma);

    /// <summary>Whether a phrase such as "the deputy minister" can mean the holder of <paramref name="office"/>.</summary>
    public bool Answers(string phrase, string lemma, string office)
    {
        if (lemma is "pm") (phrase, lemma) = (InFull(phrase), "minister");
        var held = InFull(office.ToLowerInvariant()).Split(' ');
        if (!held.Contains(lemma) && !(lemma is "chief" or "leader" or "head" && held.Intersect(["secretary", "chairman", "chair", "president", "chief", "head"]).Any())) return false;
        // "The minister" is not the prime minister, who is called so.
        if (lemma is "minister" && held.Contains("prime") && !phrase.Contains("prime", StringComparison.Ordinal)) return false;
        // "The Prime Minister" is not the deputy prime minister.
        if (held.Any(word => word is "deputy" or "vice" or "assistant" && !phrase.Contains(word, StringComparison.Ordinal))) return false;
        // What the phrase adds to the noun (deputy, foreign, prime) must be part of the office.
        foreach (var word in phrase.Split(' '))
        {
            if (word is "deputy" or "vice" or "foreign" or "prime" or "defence" or "defense" or "general" or "army" or "navy" or "air" or "police" or "military" or "intelligence" or "security" or "trade" or "finance" or "interior" or "rebel" or "opposition" or "staff" && !held.Contains(word)) return false;
        }
        return true;
    }

    /// <summary>"the PM", "Deputy PM"</summary>
    private static string InFull(string office) => string.Join(' ', office.Split(' ').Select(word => word switch { "pm" => "prime minister", "dpm" => "deputy prime minister", _ => word }));

    private bool Is(string list, string lemma) => nouns.TryGetValue(list, out var words) && words.Contains(lemma);
}
