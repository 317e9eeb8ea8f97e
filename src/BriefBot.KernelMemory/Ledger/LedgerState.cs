namespace BriefBot.KernelMemory.Ledger;

/// <summary>How an upload stands in the ledger.</summary>
internal enum LedgerState
{
    /// <summary>It was sent, or is about to be.</summary>
    Sent = 0,

    /// <summary>The service's pipeline has completed.</summary>
    Completed = 1,

    /// <summary>The service does not take it; it is not sent again.</summary>
    Refused = 2,
}
