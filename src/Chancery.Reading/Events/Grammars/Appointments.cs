namespace Chancery.Reading.Events.Grammars;

/// <summary>Appointments: people take office, whoever or whatever appoints them.</summary>
internal sealed class Appointments : IEventGrammar
{
    public bool Fill(Draft draft)
    {
        if (draft.Trigger.Slots.Who.Contains("object")) draft.Who = [.. draft.Who.Where(draft.IsPerson)];
        // "the appointment of bishops" is nobody's.
        if (draft.Trigger is { IsNoun: true, Carrier: null } && !draft.Who.Any(name => name.Any(char.IsUpper))) return false;
        return draft.Trigger.Word.Lemma is not ("replace" or "succeed") || draft.Who.Concat(draft.With).All(draft.IsPerson);
    }
}
