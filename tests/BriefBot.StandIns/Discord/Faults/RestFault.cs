namespace BriefBot.StandIns.Discord.Faults;

/// <summary>Something that goes wrong with a REST call.</summary>
/// <param name="Kind">What.</param>
/// <param name="Time">Of a 429: when to come again; of a stall: how long it lasts.</param>
public readonly record struct RestFault(RestFaultKind Kind, TimeSpan Time = default)
{
    public static implicit operator RestFault(RestFaultKind kind) => kind.ToFault();
}
