using Chancery.Reading.Analysis;
using Chancery.Reading.Claims;
using Chancery.Reading.Dates;
using Chancery.Reading.Known;
using Chancery.Text;

namespace Chancery.Reading.Events;

/// <summary>An event as it takes shape: what its words say first, then what the grammar of its kind fills in.</summary>
internal sealed class Draft
{
    public Draft(AnalysedReport report, Participants participants, Trigger trigger, IReadOnlyList<EventClaim> before)
    {
        (Report, Participants, Trigger, Type, Before) = (report, participants, trigger, trigger.Type, before);
        Date = Timing.Of(report, trigger);
        WhoHeads = [.. trigger.Heads(trigger.Slots.Who).Where(head => !report.IsDate(head))];
        // "X and his wife concluded their visit": theirs it is in any case.
        if (WhoHeads.Any(head => head.Upos is not Upos.Pron)) WhoHeads = [.. WhoHeads.Where(head => head is not { Upos: Upos.Pron, Relation: Relation.NmodPoss })];
        WithHeads = [.. trigger.Heads(trigger.Slots.With).Where(head => !report.IsDate(head) && !WhoHeads.Contains(head))];
        Who = Names(WhoHeads);
        SetWith(Names(WithHeads));
    }

    public AnalysedReport Report { get; }

    public Participants Participants { get; }

    public Trigger Trigger { get; }

    /// <summary>The events that the report has told so far.</summary>
    public IReadOnlyList<EventClaim> Before { get; }

    /// <summary>The type, which the arguments may settle: "the meeting of the Council" is a conference.</summary>
    public EventType Type { get; set; }

    /// <summary>Where the words say who acts.</summary>
    public IReadOnlyList<Token> WhoHeads { get; }

    /// <summary>Where the words say who is met or acted upon.</summary>
    public IReadOnlyList<Token> WithHeads { get; }

    public IReadOnlyList<string> Who { get; set; }

    public IReadOnlyList<string> With { get; set; } = [];

    /// <summary>The date mention that settles the time, or null.</summary>
    public DateMention? Date { get; set; }

    /// <summary>The time; of what is planned it lies ahead.</summary>
    public When? When => Timing.Settled(this);

    public string? Place { get; set; }

    /// <summary>How it stands to fact.</summary>
    public Modality Modality { get; set; }

    /// <summary>The other side, without those who act already.</summary>
    public void SetWith(IEnumerable<string> names) => With = [.. names.Where(name => !Who.Contains(name)).Distinct()];

    /// <summary>Those whom the phrases name, each once.</summary>
    public IReadOnlyList<string> Names(IEnumerable<Token> heads) => [.. heads.SelectMany(Participants.Of).Distinct()];

    /// <summary>The type of a name in the files.</summary>
    public void Become(string type) => Type = Report.Knowledge.Events.Types.First(other => other.Name == type);

    public bool IsPerson(string name) => Report.Actors.Person(name) is not null;
}
