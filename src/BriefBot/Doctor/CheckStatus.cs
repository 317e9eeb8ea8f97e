namespace BriefBot.Doctor;

/// <summary>How a check of the doctor came out.</summary>
internal enum CheckStatus
{
    Ok,

    /// <summary>It works, but something should be looked at.</summary>
    Warn,

    /// <summary>It does not work before this is put right.</summary>
    Fail,
}
