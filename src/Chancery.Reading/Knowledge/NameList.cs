using Chancery.Text;

namespace Chancery.Reading.Known;

/// <summary>Every name of every state, place, organisation and party, with how it must be written to be found.</summary>
internal static class NameList
{
    public static IEnumerable<(string Phrase, LetterCase Case, KnownName Meaning)> Of(State state)
    {
        var (of, name) = (state.Of ?? state.Name, state.Name);
        KnownName Meaning(NameForm form, string? place = null) => new(NameKind.State, form, name, place, of == name ? name : of, state);
        IEnumerable<string> aliases = state.Formal is { } formal && formal != name && !state.Names.Contains(formal) ? [formal, .. state.Names] : state.Names;
        foreach (var found in Common(name, aliases, state.Acronyms, state.Adjectives, state.People, form => Meaning(form))) yield return found;
        foreach (var capital in state.Capital)
        {
            if (state.Status != "historical") yield return (capital, LetterCase.Capital, Meaning(NameForm.Capital, state.Capital[0]));
        }
        foreach (var seat in state.Seats) yield return (seat, LetterCase.Capital, Meaning(NameForm.Seat, seat));
    }

    public static IEnumerable<(string Phrase, LetterCase Case, KnownName Meaning)> Of(Place place) =>
        Common(place.Name, place.Names, place.Acronyms, place.Adjectives, place.People, form => new(NameKind.Place, form, place.Name, place.Name, place.State, place));

    public static IEnumerable<(string Phrase, LetterCase Case, KnownName Meaning)> Of(Organisation organisation) =>
        Common(organisation.Name, organisation.Names, organisation.Acronyms, organisation.Adjectives, organisation.People,
            form => new(NameKind.Organisation, form, organisation.Name, null, organisation.State, organisation));

    public static IEnumerable<(string Phrase, LetterCase Case, KnownName Meaning)> Of(Party party) =>
        Common(party.Name, party.Names, party.Acronyms, [], party.People, form => new(NameKind.Party, form, party.Name, null, party.State, party));

    private static IEnumerable<(string Phrase, LetterCase Case, KnownName Meaning)> Common(
        string name, IEnumerable<string> names, IEnumerable<string> acronyms, IEnumerable<string> adjectives, IEnumerable<string> people, Func<NameForm, KnownName> meaning)
    {
        yield return (name, LetterCase.Capital, meaning(NameForm.Name));
        foreach (var alias in names) yield return (alias, LetterCase.Capital, meaning(NameForm.Alias));
        foreach (var acronym in acronyms)
        {
            yield return (acronym, LetterCase.Exact, meaning(NameForm.Acronym));
            if (Dotted(acronym) is { } dotted) yield return (dotted, LetterCase.Exact, meaning(NameForm.Acronym));
        }
        foreach (var adjective in adjectives)
        {
            yield return (adjective, LetterCase.Capital, meaning(NameForm.Adjective));
            if (People(adjective) is { } plural) yield return (plural, LetterCase.Capital, meaning(NameForm.People));
        }
        foreach (var word in people) yield return (word, LetterCase.Capital, meaning(NameForm.People));
    }

    /// <summary><c>Americans</c> for <c>American</c>; null where the people are not called so.</summary>
    private static string? People(string adjective) =>
        adjective[^1] is 'n' or 'i' or 'b' or 'k' or 'c' or 'o' or 't' or 'e' or 'r' or 'z' && !adjective.EndsWith("ese", StringComparison.Ordinal) ? adjective + "s" : null;

    /// <summary><c>U.K.</c> for <c>UK</c>; null for what is not written so.</summary>
    private static string? Dotted(string acronym) =>
        acronym.Length is >= 2 and <= 5 && acronym.All(char.IsAsciiLetterUpper) ? string.Join('.', acronym.ToCharArray()) + "." : null;

    /// <summary>Puts the preferred meaning of an ambiguous name first, and tells of names with several meanings that are not listed as ambiguous.</summary>
    public static IEnumerable<(string Phrase, LetterCase Case, KnownName Meaning)> Settled(
        IReadOnlyList<(string Phrase, LetterCase Case, KnownName Meaning, Entry Entry)> all, IReadOnlyList<Entry> ambiguous, List<KnowledgeProblem> problems)
    {
        var preferences = ambiguous.ToDictionary(entry => Key(entry.Name), entry => entry);
        var seen = new Dictionary<string, List<(string Phrase, LetterCase Case, KnownName Meaning, Entry Entry)>>(all.Count, StringComparer.Ordinal);
        foreach (var found in all)
        {
            var key = Key(found.Phrase);
            if (!seen.TryGetValue(key, out var meanings)) seen.Add(key, meanings = new(1));
            var twin = meanings.Find(other => other.Meaning.Entry == found.Meaning.Entry && Same(other, found));
            if (twin.Entry is not null)
            {
                if (twin.Phrase == found.Phrase)
                    problems.Add(new(found.Entry.File, found.Entry.Line, $"'{found.Phrase}' stands twice in the entry '{found.Entry.Name}'; keep one."));
                continue;
            }
            var rival = meanings.Find(other => other.Meaning.Entry != found.Meaning.Entry && other.Case == found.Case && !Apart(other.Meaning, found.Meaning));
            if (rival.Entry is not null && !meanings.Exists(other => other.Entry == found.Entry) && !preferences.ContainsKey(key))
                problems.Add(new(found.Entry.File, found.Entry.Line, $"'{found.Phrase}' is a name of '{found.Entry.Name}' and of '{rival.Entry.Name}' ({rival.Entry.File}:{rival.Entry.Line}); "
                    + $"drop one, or list it under 'ambiguous' with the one to prefer: - {{name: {found.Phrase}, prefer: {rival.Entry.Name}}}"));
            meanings.Add(found);
        }
        foreach (var (key, meanings) in seen)
        {
            if (preferences.TryGetValue(key, out var entry) && entry.Text("prefer") is { } preferred)
            {
                if (!meanings.Exists(meaning => meaning.Meaning.Name == preferred)) problems.Add(new(entry.File, entry.Line, $"'{entry.Name}' is no name of '{preferred}'."));
                foreach (var (phrase, letterCase, meaning, _) in meanings.OrderBy(meaning => meaning.Meaning.Name == preferred ? 0 : 1)) yield return (phrase, letterCase, meaning);
            }
            else
            {
                foreach (var (phrase, letterCase, meaning, _) in meanings) yield return (phrase, letterCase, meaning);
            }
        }
    }

    private static string Key(string phrase) => Folding.Fold(phrase).Replace(".", "", StringComparison.Ordinal);

    private static bool Same((string Phrase, LetterCase Case, KnownName Meaning, Entry) a, (string Phrase, LetterCase Case, KnownName Meaning, Entry) b) =>
        a.Case == b.Case && (a.Case != LetterCase.Exact || a.Phrase == b.Phrase)
        && (a.Meaning.Form == b.Meaning.Form || a.Meaning.Form is NameForm.Name or NameForm.Alias && b.Meaning.Form is NameForm.Name or NameForm.Alias);

    /// <summary>Whether a text tells two meanings apart without being told: parties by their states, a party from what is none.</summary>
    private static bool Apart(KnownName a, KnownName b) => a.Kind == NameKind.Party || b.Kind == NameKind.Party;
}
