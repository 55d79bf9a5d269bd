using Chancery.Reading.Claims;

namespace Chancery.Reading.Events;

/// <summary>What is particular to a family of event types: who takes part where the words of the files do not settle it.</summary>
internal interface IEventGrammar
{
    /// <summary>Fills in what the words of this family say in their own way; false where they tell no event.</summary>
    bool Fill(Draft draft) => true;

    /// <summary>Settles type, sides and place once all else is known; false where no event is left.</summary>
    bool Settle(Draft draft) => true;

    /// <summary>The one claim, or one for each of several events that the words tell at once.</summary>
    IEnumerable<EventClaim> Each(Draft draft, EventClaim claim) => [claim];
}
