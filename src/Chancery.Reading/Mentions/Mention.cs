using Chancery.Reading.Analysis;
using Chancery.Sources;
using Chancery.Text;

namespace Chancery.Reading.Mentions;

/// <summary>A run of tokens that names somebody or something.</summary>
internal sealed class Mention(Sentence sentence, int first, int last, MentionKind kind, string name)
{
    /// <summary>The sentence that holds it.</summary>
    public Sentence Sentence { get; } = sentence;

    /// <summary>The index of the first token.</summary>
    public int First { get; } = first;

    /// <summary>The index of the last token, in.</summary>
    public int Last { get; } = last;

    /// <summary>What it names.</summary>
    public MentionKind Kind { get; set; } = kind;

    /// <summary>The name: canonical for states, as printed for all else.</summary>
    public string Name { get; } = name;

    /// <summary>What the knowledge files say of the name, or null.</summary>
    public Known.KnownName? Known { get; init; }

    /// <summary>Who is named, once the report's actors are known.</summary>
    public Actor? Actor { get; set; }

    /// <summary>Where it stands.</summary>
    public Passage Passage => Sentence[First].Passage.To(Sentence[Last].Passage);

    /// <summary>Whether the token is in.</summary>
    public bool Covers(int index) => First <= index && index <= Last;

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}

/// <summary>What a mention names.</summary>
internal enum MentionKind
{
    /// <summary>A human being.</summary>
    Person,

    /// <summary>A state by its name.</summary>
    State,

    /// <summary>A state by an adjective or by its people: Vietnamese, Britons.</summary>
    Demonym,

    /// <summary>A city that is a capital, or a seat of power: a place, or the state that is ruled from it.</summary>
    Capital,

    /// <summary>Another place.</summary>
    Place,

    /// <summary>An organisation, a party or an organ with a name of its own.</summary>
    Organisation,

    /// <summary>A name whose kind is not known.</summary>
    Name,
}

/// <summary>The mentions of a sentence by token.</summary>
internal sealed class MentionMap
{
    private readonly Mention?[] byToken;
    private readonly List<Mention> mentions = [];

    public MentionMap(Sentence sentence) => byToken = new Mention?[sentence.Count];

    /// <summary>The mentions in order.</summary>
    public IReadOnlyList<Mention> Mentions => mentions;

    /// <summary>The mention that covers a token, or null.</summary>
    public Mention? this[int token] => token >= 0 && token < byToken.Length ? byToken[token] : null;

    /// <summary>Whether no token from <paramref name="first"/> to <paramref name="last"/> is taken.</summary>
    public bool IsFree(int first, int last)
    {
        for (var index = first; index <= last; index++)
        {
            if (byToken[index] is not null) return false;
        }
        return true;
    }

    /// <summary>Adds a mention in place of those that lie inside it.</summary>
    public void Add(Mention mention)
    {
        mentions.RemoveAll(old => old.Last >= mention.First && old.First <= mention.Last);
        for (var index = 0; index < byToken.Length; index++)
        {
            if (byToken[index] is { } old && old.Last >= mention.First && old.First <= mention.Last) byToken[index] = null;
        }
        for (var index = mention.First; index <= mention.Last; index++) byToken[index] = mention;
        var place = mentions.FindIndex(old => old.First > mention.First);
        mentions.Insert(place < 0 ? mentions.Count : place, mention);
    }
}
