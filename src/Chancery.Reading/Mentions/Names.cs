using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>What a token can be inside a name, by its letters and its tag.</summary>
internal sealed class NameShape(NameWords words)
{
    /// <summary>Whether the token is written like a name: a capital first (also after "al-"), and no function word that merely opens a sentence.</summary>
    public bool IsCapital(Token token)
    {
        var form = token.Form;
        if (form.Length == 0 || !char.IsLetter(form[0])) return false;
        if (!char.IsUpper(form[0])) return form.Length > 3 && form[2] is '-' or '‐' && char.IsUpper(form[3]) && form[..2] is "al" or "el";
        if (token.Index == 0 || OpensQuote(token)) return IsNameAtStart(token);
        // A function word with a capital inside a sentence is a name where a capital follows: "President To Lam".
        if (token.Is("He")) return token.Next is { } named && IsCapitalised(named);
        return token.Upos is not (Upos.Pron or Upos.Det or Upos.Sconj or Upos.Cconj or Upos.Aux or Upos.Part or Upos.Adp) || words.IsNamePart(token)
            || form.Length < 4 && token.Next is { } follower && follower.Form.Length > 1 && char.IsUpper(follower.Form[0]) && char.IsLower(follower.Form[1]) && follower.Upos is Upos.Propn;
    }

    private static bool IsCapitalised(Token token) => token.Form.Length > 1 && char.IsUpper(token.Form[0]) && char.IsLower(token.Form[1]);

    /// <summary>A word between the parts of a person's name: bin, al, de, van.</summary>
    public bool IsParticle(Token token) => words.IsParticle(token) && token.Index > 0;

    private static bool OpensQuote(Token token) => token.Previous is { } previous && previous.Form is "“" or "\"" or "‘" or ":" or "``";

    /// <summary>At the start of a sentence every word has a capital: only what is tagged a name, or goes on as one, is one.</summary>
    private bool IsNameAtStart(Token token)
    {
        if (token.Upos is Upos.Propn || words.IsNamePart(token)) return !token.Is("He") || token.Next is { } given && IsCapitalised(given);
        return token.Upos is Upos.Noun or Upos.Adj or Upos.X && token.Next is { } next && next.Form.Length > 1 && char.IsUpper(next.Form[0]) && next.Upos is Upos.Propn or Upos.Noun or Upos.X;
    }
}

/// <summary>The word lists that tell names: people's, bodies', fields of ministries.</summary>
internal sealed class NameWords
{
    private readonly PersonNames people;
    private readonly HashSet<string> bodies;
    private readonly HashSet<string> portfolios;
    private readonly HashSet<string> references;

    public NameWords(Knowledge knowledge)
    {
        people = knowledge.PersonNames;
        references = knowledge.References.SelectMany(list => list.Words).ToHashSet(StringComparer.Ordinal);
        bodies = knowledge.Bodies.SelectMany(list => list.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        portfolios = knowledge.Portfolios.SelectMany(portfolio => portfolio.Names.Prepend(portfolio.Name)).SelectMany(name => name.Split(' ', '-'))
            .Where(word => word.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public bool IsParticle(Token token) => people.IsParticle(token.Form.ToString());

    /// <summary>Whether the word is known as a given or family name.</summary>
    public bool IsNamePart(Token token)
    {
        if (!char.IsUpper(token.Form[0])) return false;
        return people.Given(token.Form).Count > 0 || people.Family(token.Form).Count > 0;
    }

    /// <summary>Whether the word is known as a given name.</summary>
    public bool IsGiven(Token token) => people.Given(token.Form).Count > 0;

    /// <summary>Whether the word is one of those that name the field of a ministry: Foreign, Affairs, Trade.</summary>
    public bool IsPortfolio(Token token) => portfolios.GetAlternateLookup<ReadOnlySpan<char>>().Contains(token.Form);

    /// <summary>The naming tradition of a name by its first word, a family or given name: vietnamese, chinese, japanese …; null where it is not told or western.</summary>
    public string? Order(string name)
    {
        var first = name.Split(' ')[0];
        if (people.Family(first) is [{ Order: not "western" } word, ..]) return word.Order;
        return people.Given(first).Select(given => given.Order).Distinct().ToArray() is [not "western" and var order] ? order : null;
    }

    /// <summary>Whether the given name tells a woman (true) or a man (false); null where it does not.</summary>
    public bool? IsWoman(string name)
    {
        // "Lê Hoài Trung": where the family comes first, its name tells nothing, and the first given name that does decides (Thị, Văn).
        if (name.Contains(' ', StringComparison.Ordinal) && Order(name) is { } order && people.Orders.Find(order) is { Family: "first" })
            return name.Split(' ').Skip(1).SelectMany(word => people.Given(word)).FirstOrDefault(word => word.Order == order && word.Gender is not null)?.Gender is { } told ? told == "female" : null;
        var genders = people.Given(name.Split(' ')[0]).Select(word => word.Gender).Distinct().ToArray();
        return genders is ["female"] ? true : genders is ["male"] ? false : null;
    }

    /// <summary>Whether the word refers to somebody without naming him: side, minister, country.</summary>
    public bool IsReference(Token token) => references.Contains(token.Lemma.ToLowerInvariant());

    /// <summary>Whether the word ends a body's name, or stands for one: Ministry, embassy.</summary>
    public bool IsBody(ReadOnlySpan<char> word) => bodies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Length > 2 ? word.TrimEnd('.') : word);
}
