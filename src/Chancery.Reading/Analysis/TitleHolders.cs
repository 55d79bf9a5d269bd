using Chancery.Reading.Known;
using Chancery.Reading.Mentions;
using Chancery.Text;

namespace Chancery.Reading.Analysis;

/// <summary>Ties each title of a sentence to the person whose name stands beside it.</summary>
internal static class TitleHolders
{
    /// <summary>Gives the titles of a sentence their people.</summary>
    public static void Tie(SentenceNames found, Knowledge knowledge)
    {
        foreach (var title in found.Titles)
        {
            title.Person = After(found, title.Last, knowledge) ?? Before(found, title);
            if (title is { Owner: { } owner, Of: null, OfWords: null } && found.Map[owner] is { Kind: not MentionKind.Person, Actor: not null } body) title.Of = body;
            // "told reporters Moen had come", "the institute, NFI, sources said": several are not the one beside them.
            if (title.Person is { } one && IsSeveral(title) && !IsListed(title, one)) title.Person = null;
            // "President X of Norway"
            if (title is { Person: { } person, Of: null, OfWords: null } && person.First > title.Last && StateAfter(found, person.Last) is { } state) title.Of = state;
        }
        // "general secretary of the party and president Lam", "presidents A and B": what is joined by "and" shares the person, or each has one.
        for (var index = found.Titles.Count - 2; index >= 0; index--)
        {
            var (title, next) = (found.Titles[index], found.Titles[index + 1]);
            if (title.Person is null && next.First == title.Last + 2 && found.Sentence[title.Last + 1].Form is "and") title.Person = next.Person;
        }
        for (var index = 1; index < found.Titles.Count; index++)
        {
            var (previous, title) = (found.Titles[index - 1], found.Titles[index]);
            if (title.Person is null && previous.Person is not null && title.First == previous.Last + 2 && found.Sentence[previous.Last + 1].Form is "and") title.Person = previous.Person;
        }
    }

    /// <summary>Ministers, sources; "Minister of Foreign Affairs" is one.</summary>
    private static bool IsSeveral(Title title)
    {
        for (var index = title.First; index < title.Head; index++)
        {
            if (title.Sentence[index + 1].Is("of")) return title.Sentence[index].Xpos is "NNS" or "NNPS";
        }
        return title.IsPlural;
    }

    /// <summary>Whether a name stands in a list beside the title: "ministers A and B", "A and B, ministers".</summary>
    private static bool IsListed(Title title, Mention name) => name.First > title.Last
        ? name.Last + 1 < title.Sentence.Count && title.Sentence[name.Last + 1].Form is "and" or "," or "&" or "(" || title.Sentence[name.First - 1].Form is "and" or ","
        : name.First > 0 && title.Sentence[name.First - 1].Form is "and" or "," or "&";

    private static Mention? StateAfter(SentenceNames found, int last)
    {
        if (last + 2 >= found.Sentence.Count || found.Sentence[last + 1].Form is not "of") return null;
        var next = found.Sentence[last + 2].Upos is Upos.Det ? last + 3 : last + 2;
        return next < found.Sentence.Count && found.Map[next] is { Kind: MentionKind.State } state && state.First == next ? state : null;
    }

    private static Mention? After(SentenceNames found, int last, Knowledge knowledge)
    {
        var next = last + 1;
        if (next < found.Sentence.Count && found.Sentence[next].Form is "," or "(" or "]") next++;
        // "Taoiseach (Irish prime minister) Simon Harris"
        for (var close = next; next == last + 2 && found.Sentence[next - 1].Form is "(" && close < Math.Min(found.Sentence.Count - 1, next + 5); close++)
        {
            if (found.Sentence[close].Form is ")" && found.Map[close + 1] is { Kind: MentionKind.Person }) return found.Map[close + 1];
        }
        while (next < found.Sentence.Count && found.Map[next] is null && IsHonorific(found.Sentence[next], knowledge)) next++;
        // "the foreign minister, the Right Honourable X"
        if (next == last + 2 && next < found.Sentence.Count && found.Map[next] is null && found.Sentence[next].Upos is Upos.Det)
        {
            for (var at = next + 1; at < Math.Min(found.Sentence.Count, next + 5) && char.IsUpper(found.Sentence[at].Form[0]); at++)
            {
                if (found.Map[at] is { Kind: MentionKind.Person } addressed) return addressed.First == at && IsClosed(found.Sentence, addressed.Last + 1) ? addressed : null;
            }
        }
        return found.Map[next] is { Kind: MentionKind.Person } mention && mention.First == next && (next == last + 1 || IsClosed(found.Sentence, mention.Last + 1) || next > last + 1 && found.Sentence[last + 1].Form is not ",") ? mention : null;
    }

    /// <summary>Mr, Sheikh, General; or the full stop behind one.</summary>
    private static bool IsHonorific(Token token, Knowledge knowledge) => token.Form is "." || char.IsUpper(token.Form[0]) && knowledge.Honorifics.Find(token.Form.ToString().TrimEnd('.')) is { After: false };

    /// <summary>Whether an apposition ends at the token: a comma, a bracket, a dash or the sentence's end.</summary>
    private static bool IsClosed(Sentence sentence, int index) => index >= sentence.Count || IsLetters(sentence[index]) && IsClosed(sentence, index + 1) || sentence[index].Form is "," or ")" or "." or ";" or "—" or "–" or "-";

    /// <summary>Letters of rank behind a name: TD, MP.</summary>
    private static bool IsLetters(Token token) => token.Form.Length is 2 or 3 && token.Upos is Upos.Propn && token.Form.IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>"NAME, [the] TITLE", "NAME, who is [also] the TITLE", "NAME (TITLE)".</summary>
    private static Mention? Before(SentenceNames found, Title title)
    {
        var index = title.First - 1;
        while (index >= 0 && (found.Sentence[index].Upos is Upos.Det || found.Sentence[index].Is("also") || found.Sentence[index].Is("currently") || found.Sentence[index].Is("now"))) index--;
        // "X, Trump's envoy": whose envoy, between the comma and the office.
        if (index > 1 && found.Sentence[index].Form is "'s" or "’s" && found.Map[index - 1] is { Kind: MentionKind.Person } owner) index = owner.First - 1;
        if (index > 0 && found.Sentence[index].Lemma is "be" && found.Sentence[index - 1].Is("who")) index -= 2;
        if (index < 1 || found.Sentence[index].Form is not ("," or "(")) return null;
        // "Receiving X, the President said": what a verb follows is its subject, and no apposition.
        if (found.Sentence[index].Form is "," && title.Last + 1 < found.Sentence.Count && found.Sentence[title.Last + 1] is var next && (next.Upos is Upos.Verb or Upos.Aux || next.Upos is Upos.Adv && next.Next is { Upos: Upos.Verb or Upos.Aux or Upos.Adv })) return null;
        return found.Map[index - 1] is { Kind: MentionKind.Person } mention && mention.Last == index - 1 ? mention : null;
    }
}
