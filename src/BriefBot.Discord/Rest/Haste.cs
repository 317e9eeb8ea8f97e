namespace BriefBot.Discord.Rest;

/// <summary>How long a request may take.</summary>
internal enum Haste
{
    /// <summary>It may wait its turn and be tried for minutes.</summary>
    Patient,

    /// <summary>It is worthless after 3 seconds: short tries, at once again, no queue.</summary>
    Urgent,
}
