using Chancery.Registry.Folds.Events;
using Chancery.Registry.Folds.Undertakings;
using System.Globalization;
using Chancery.Reading.Claims;
using Chancery.Registry.Folds.Identity;

namespace Chancery.Registry.Folds;

/// <summary>What claims share a block for.</summary>
internal enum BlockKind
{
    /// <summary>Names that may be one person.</summary>
    Person,
    Role,
    Tie,
    Membership,
    Event,

    /// <summary>Events that say that they are a part of another.</summary>
    Part,
    Instrument,
    Mechanism,
    Commitment,
    Statement,
    Figure,
    Milestone,

    /// <summary>What an actor has done.</summary>
    Deed,

    /// <summary>What an actor has undertaken.</summary>
    Due,
}

/// <summary>What claims have in common that can become one entry, as a number: claims that share no block have nothing to do with each other.</summary>
/// <param name="Hash">The number; of two different things of one kind it may by chance be the same, which only has more claims looked at.</param>
/// <param name="Low">Where the claim's stretch of time begins, as the number of the day; 0 where time does not matter.</param>
/// <param name="High">Where it ends.</param>
internal readonly record struct Block(long Hash, int Low = 0, int High = 0)
{
    /// <summary>A hash of as many hexadecimal digits: short, as there is one for each claim.</summary>
    private const int Digits = 8;

    private const int Kinds = 16;

    public static Block Of(BlockKind kind, params ReadOnlySpan<string> what) => new(HashOf(what) * Kinds + (int)kind);

    /// <summary>Why claims share it.</summary>
    public BlockKind Kind => (BlockKind)(Hash % Kinds);

    /// <summary>Texts as a number.</summary>
    public static long HashOf(params ReadOnlySpan<string> what) => long.Parse(Digest.Of(Digits, what), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Where two names stand that may be one person, by an office that a claim gives.</summary>
    public static IEnumerable<Block> OfPerson(Holding holding, KnownNames known) => PersonJoins.Keys(holding, known).Distinct(StringComparer.Ordinal).Select(key => Of(BlockKind.Person, key));

    /// <summary>The blocks in which a claim stands.</summary>
    public static IEnumerable<Block> Of(int index, Standings standings, ActorIndex actors, Spellings spellings) => standings.Claims[index].Claim switch
    {
        RoleClaim role => (ActorFold.IsPerson(role, spellings) ? OfPerson(Holding.Of(role, standings.Source(index), standings.Day(index), spellings.Known), spellings.Known) : []).Append(RoleFold.Block(index, role, standings, actors)),
        TieClaim tie => [TieFold.Block(index, tie, standings, actors)],
        MembershipClaim membership => [MembershipFold.Block(index, membership, standings, actors)],
        EventClaim happening => Told.By(index, happening, standings, actors, spellings.Known) is var told
            ? EventFold.Blocks(told, actors).Concat(happening.PartOf is { } type ? told.Everybody.Select(actor => Nesting.Part(type, actor)) : []) : [],
        InstrumentClaim instrument => [InstrumentFold.Block(instrument, spellings.Known)],
        MechanismClaim mechanism => [MechanismFold.Block(index, mechanism, standings, actors, spellings.Known)],
        CommitmentClaim commitment => CommitmentFold.Blocks(index, commitment, standings, actors).Distinct(),
        StatementClaim statement => [StatementFold.Block(index, statement, standings, actors)],
        FigureClaim figure => [FigureFold.Block(index, figure, standings, actors)],
        MilestoneClaim milestone => [MilestoneFold.Block(milestone, actors, spellings.Known)],
        _ => [],
    };
}
