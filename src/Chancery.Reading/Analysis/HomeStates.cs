using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Settles what offices people hold and which state they serve, from the titles of the whole report.</summary>
internal static class HomeStates
{
    private static readonly HashSet<string> National = new(StringComparer.Ordinal)
    {
        "head-of-state", "monarch", "royal", "head-of-government", "deputy-head-of-government", "deputy-head-of-state", "foreign-minister", "minister", "deputy-minister",
        "parliament-head", "parliament", "spokesperson", "military", "police", "official", "envoy", "leader", "spouse",
    };

    /// <summary>Those whom a report on a state names without it; a senator or an official may be anybody's.</summary>
    private static readonly HashSet<string> Governing = new(StringComparer.Ordinal) { "head-of-state", "monarch", "head-of-government", "deputy-head-of-government", "deputy-head-of-state", "foreign-minister", "minister", "deputy-minister" };

    /// <summary>How many times as often as any other a state is named that the report is about.</summary>
    private const int Leading = 2;

    private static readonly HashSet<string> Single = new(StringComparer.Ordinal) { "head-of-state", "monarch", "head-of-government", "foreign-minister" };

    /// <summary>Gives each person the holdings that the titles tell, and a state where one follows; <paramref name="home"/> is the state whose capital the report was filed in, or null; <paramref name="year"/> is the report's.</summary>
    public static void Settle(ActorTable actors, NameWords words, ReferenceWords references, Knowledge knowledge, string? home, int? year)
    {
        var mentions = actors.Names.SelectMany(names => names.Map.Mentions).ToArray();
        var counts = mentions.Where(mention => mention.Kind is MentionKind.State or MentionKind.Demonym && mention.Actor is { Kind: ActorKind.State })
            .GroupBy(mention => mention.Actor!).ToDictionary(group => group.Key, group => group.Count());
        var titles = actors.Names.SelectMany(names => names.Titles).Where(title => title.Person?.Actor is not null).ToArray();
        // Whose ambassador it is, a capital does not tell, unless he is called in there: then he is none of its own.
        string? Sender(Title title)
        {
            if (home is null || !title.Sentence.Tokens.Any(token => token.Upos is Upos.Verb && token.Lemma is "summon" or "expel")) return null;
            var others = counts.Where(count => count.Key.Name != home).OrderByDescending(count => count.Value).ToArray();
            return others is [var one] || others.Length > 1 && others[0].Value > others[1].Value ? others[0].Key.Name : null;
        }

        foreach (var title in titles)
        {
            var person = title.Person!.Actor!;
            if (StateOf(title, actors) is { } state && person.State is null && title.Kind is not "standing") person.State = state;
        }
        // An ambassador to another state who is received is at home.
        var envoys = titles.Where(title => title.To is not null).Select(title => title.Person!.Actor!).ToHashSet();
        var told = titles.Select(title => title.Person!.Actor!).Where(person => person.State is not null && !envoys.Contains(person)).ToHashSet();
        foreach (var title in titles.Where(title => title.Person!.Actor!.State is null && title.Kind is "party-head" or "party"))
        {
            title.Person!.Actor!.State = ByTradition(title.Person.Actor.Name, words, knowledge, counts);
        }
        // Whom everybody knows, a report names without the country.
        foreach (var title in titles.Where(title => title.Person!.Actor!.State is null && title.OfWords is null && title.Of?.Actor is not { Kind: ActorKind.Organisation or ActorKind.Party }))
        {
            title.Person!.Actor!.State = knowledge.Officeholders.Find(title.Person.Actor.Name, title.Kind, year)?.State;
        }
        // "Under Secretary of State for Political Affairs": one state has it; a report from the capital of another that is named more may use the words for its own.
        foreach (var title in titles.Where(title => title.Person!.Actor!.State is null && title.Of is null && title.OfWords is null))
        {
            if (knowledge.NationalTitles.FirstOrDefault(national => Bears(title.Office, national.Title)).State is { } national && !IsBorrowed(title, national)) title.Person!.Actor!.State = national;
        }
        bool IsBorrowed(Title title, string national) => home is not null && home != national && !title.Office.Contains(" of ", StringComparison.OrdinalIgnoreCase) && Named(home) > 0 && Named(home) >= Leading * Named(national);
        int Named(string state) => actors.State(state) is { } actor ? counts.GetValueOrDefault(actor) : 0;

        foreach (var title in titles.Where(title => title.Person!.Actor!.State is null && title.Of is null && title.OfWords is null))
        {
            if (OwnerState(title, actors) is { } owner) title.Person!.Actor!.State = owner;
        }
        foreach (var title in titles.Where(title => title.Person!.Actor!.State is null && National.Contains(title.Kind) && title.Of?.Actor is not { Kind: ActorKind.Organisation or ActorKind.Party } && !IsCompanys(title)))
        {
            title.Person!.Actor!.State = ByTradition(title.Person.Actor.Name, words, knowledge, counts) ?? (title.Kind is "envoy" or "mission" ? Sender(title) : AtHome(title) ?? Beside(title, actors) ?? MostNamed(title));
        }
        // A wire from a capital names the leaders of the place without their country.
        string? AtHome(Title title) => home is not null && actors.State(home) is { } here && counts.ContainsKey(here) && !Others(title).Contains(home) ? home : null;

        // "Prime Minister X received New Zealand's foreign minister": whose state is told beside him, X does not serve it; he is at home where the report is.
        HashSet<string> Others(Title title)
        {
            var isMeeting = title.Sentence.Tokens.Any(token => references.IsMeeting(token.Lemma));
            // One state has one prime minister: whose office another one holds, is not his.
            var others = Single.Contains(title.Kind) && title.Status is null
                ? titles.Where(other => other.Kind == title.Kind && other.Status is null && other.Person!.Actor != title.Person!.Actor).Select(other => other.Person!.Actor!.State).OfType<string>().ToHashSet(StringComparer.Ordinal)
                : new HashSet<string>(StringComparer.Ordinal);
            if (isMeeting) others.UnionWith(titles.Where(other => other.Sentence == title.Sentence && other.To is null && other.Person!.Actor != title.Person!.Actor).Select(other => StateOf(other, actors)).OfType<string>());
            if (isMeeting) others.UnionWith(actors.MentionsOf(title.Sentence).Select(mention => mention.Actor).Where(actor => actor is { Kind: ActorKind.Person } && actor != title.Person!.Actor && told.Contains(actor)).Select(actor => actor!.State).OfType<string>());
            // Nobody visits his own country.
            if (title.Sentence.Tokens.Any(token => token.Upos is Upos.Verb && token.Lemma is "visit" or "tour" or "arrive")) others.UnionWith(actors.MentionsOf(title.Sentence).Where(mention => mention.Kind is MentionKind.State && mention.First > title.Last).Select(mention => mention.Name));
            return others;
        }

        // Without a capital to go by it is the state that the report is about, if it is about one; a guess among several is worth nothing.
        string? MostNamed(Title title)
        {
            if (!Governing.Contains(title.Kind)) return null;
            var others = Others(title);
            var named = counts.Where(count => !others.Contains(count.Key.Name)).OrderByDescending(count => count.Value).ToArray();
            return named is [var one] || named.Length > 1 && named[0].Value >= Leading * named[1].Value ? named[0].Key.Name : null;
        }

        foreach (var title in titles)
        {
            var person = title.Person!.Actor!;
            var of = actors.Expand(Of(title, person) ?? (title.Of is null && title.Kind is "organisation-head" or "envoy" ? knowledge.Officeholders.Find(person.Name, "organisation-head", year)?.Of : null));
            if (title.Sentence[title.Head].Lemma is "counterpart") continue;
            person.Holdings.Add(new(title.Office, of, title.To?.Actor is { } to ? to.Kind is ActorKind.Place ? title.To.Known?.State ?? to.Name : to.Name : null, title.Status, title.Kind));
        }
    }

    /// <summary>"executive vice president", "president of Niedermeyer", "spokesman for the owners", "the bank's president X": whose office it is, the words say, and no state's.</summary>
    private static bool IsCompanys(Title title) =>
        title.Of?.Actor is { Kind: ActorKind.Other } || title.Kind is "head-of-state" or "deputy-head-of-state" && !char.IsUpper(title.Sentence[title.Head].Form[0])
        || title.Kind is "head-of-state" or "deputy-head-of-state" or "spokesperson" or "official" && title.Head < title.Last && title.Sentence[title.Head + 1].Form is "of" or "for" or "at" or "with"
        || title.Office.Contains("executive", StringComparison.OrdinalIgnoreCase) || title.Office.Contains("senior", StringComparison.OrdinalIgnoreCase) || title.Office.Contains("managing", StringComparison.OrdinalIgnoreCase)
        || title.Of is null && title.OfWords is null && title.Last + 1 < title.Sentence.Count && title.Sentence[title.Last + 1].Form is "of" or "at" or "with" or "for";

    /// <summary>"Secretary of State for Defence" is another office than "Secretary of State".</summary>
    private static bool Bears(string office, string title) => office.Equals(title, StringComparison.OrdinalIgnoreCase)
        || office.StartsWith(title + " for ", StringComparison.OrdinalIgnoreCase) && !title.Equals("Secretary of State", StringComparison.Ordinal);

    /// <summary>The body or state of an office as claims write it; null where the report leaves it open.</summary>
    public static string? Of(Title title, Actor person)
    {
        if (title.OfWords is { } body)
        {
            if (body.Split(' ')[^1].ToLowerInvariant() is "government" or "state" or "administration") return person.State ?? body;
            return body;
        }
        if (title.Of is { } mention)
        {
            if (mention.Known is { Form: NameForm.Seat }) return mention.Passage.Of(mention.Sentence.Text).ToString();
            return mention.Kind is MentionKind.Capital ? mention.Known?.Name ?? mention.Name : mention.Actor?.Name ?? mention.Name;
        }
        // "head of a committee", "an aide to the president": whose, the words say, if not by a name.
        if (title.Last + 1 < title.Sentence.Count && title.Sentence[title.Last + 1].Form is "of" or "to") return null;
        return National.Contains(title.Kind) ? person.State : null;
    }

    /// <summary>"Its foreign minister, X": the state that the sentence before speaks of, or this one before the word.</summary>
    private static string? OwnerState(Title title, ActorTable actors)
    {
        if (title.First == 0 || !title.Sentence[title.First - 1].Is("its")) return null;
        if (actors.MentionsOf(title.Sentence).LastOrDefault(mention => mention.Last < title.First && mention.Kind is MentionKind.State) is { } here) return here.Actor?.Name;
        var index = actors.IndexOf(title.Sentence);
        if (index < 1) return null;
        var before = actors.Names[index - 1];
        var subject = before.Sentence.Tokens.FirstOrDefault(token => token.Relation is Relation.Nsubj or Relation.NsubjPass && token.Head is { IsRoot: true });
        return subject != default && before.Map[subject.Index] is { Kind: MentionKind.State or MentionKind.Capital, Actor: { Kind: ActorKind.State } state } ? state.Name : null;
    }

    private static string? StateOf(Title title, ActorTable actors)
    {
        if (title.Of?.Actor is { } of) return of.Kind is ActorKind.State ? of.Name : of.State ?? title.Of.Known?.State;
        if (title.OfWords is not null)
        {
            for (var index = title.First; index <= title.Last; index++)
            {
                if (actors.MentionAt(title.Sentence[index])?.Actor is { Kind: ActorKind.State } state) return state.Name;
            }
        }
        return null;
    }

    /// <summary>A Chinese, Korean or Vietnamese name serves a state of that tradition, where the report names just one.</summary>
    private static string? ByTradition(string name, NameWords words, Knowledge knowledge, Dictionary<Actor, int> counts)
    {
        if (words.Order(name) is not { } order || knowledge.PersonNames.Orders.Find(order) is not { } tradition) return null;
        var named = counts.Keys.Where(state => tradition.States.Contains(state.Name)).ToArray();
        return named.Length == 1 ? named[0].Name : null;
    }

    /// <summary>The state of the title that is joined to this one, or named last before it in the sentence.</summary>
    private static string? Beside(Title title, ActorTable actors)
    {
        var before = actors.TitlesOf(title.Sentence).LastOrDefault(other => other.Last < title.First && title.First - other.Last < 6 && other.Person?.Actor?.State is not null);
        if (before is not null && title.Sentence[title.First - 1].Form is "and") return before.Person!.Actor!.State;
        var state = actors.MentionsOf(title.Sentence).LastOrDefault(mention => mention.Last < title.First && mention.Actor is { Kind: ActorKind.State } && mention.Kind is MentionKind.State or MentionKind.Demonym);
        return state?.Actor!.Name;
    }
}
