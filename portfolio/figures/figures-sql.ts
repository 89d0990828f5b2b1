/** From where the figures are taken, as an engine names it: a table, a view or a query in brackets. */
export interface FigureSources {
  readonly benefits: string;
  readonly readings: string;
  readonly segments: string;
}

/** The days that the figures are asked for, as numbers or as parameters of the engine. */
export interface FigureDays {
  readonly at: string;
  /** The day up to which readings are known; the same day, unless one asks what time alone does. */
  readonly readUpTo: string;
}

/** x of the method at a day; a flow's first day is a whole one. */
const elapsed = (day: string): string =>
  `case when ${day} < start_day then 0.0e0 when ${day} >= due_day then 1.0e0 else (${day} - ramp_origin) / (due_day - ramp_origin) end`;

/** F of the method at a day. */
const share = (day: string, x: string, line: string): string => `case when stopped = 1 then null
             when kind = 'Milestone' then case when ${day} >= due_day then 1.0e0 else 0.0e0 end
             when is_kept = 1 then case when ${day} >= start_day then 1.0e0 else 0.0e0 end
             when profile = 'Linear' then ${x}
             when profile = 'S-curve' then ${x} * ${x} * (3 - 2 * ${x})
             when profile = 'Front-loaded' then 1 - (1 - ${x}) * (1 - ${x})
             when profile = 'Back-loaded' then ${x} * ${x}
             when profile = 'Step' then case when ${x} < 1 then 0.0e0 else 1.0e0 end
             when table_span is null or table_span = 0 then 0.0e0
             when kind = 'Flow' then ${line} / table_span
             else (${line} - baseline) / table_span end`;

const planned = (day: string, x: string, f: string): string => `case when kind = 'Milestone' then case when ${day} >= due_day then 1.0e0 else 0.0e0 end
           when is_kept = 1 then case when kind = 'Flow' then target * ${x} else target end
           when kind = 'Flow' then baseline * ${x} + (target - baseline) * ${f}
           else baseline + (target - baseline) * ${f} end`;

/** a − b, which is 0 where the two agree but for rounding. */
const difference = (a: string, b: string): string =>
  `case when abs(${a} - ${b}) <= 1e-12 * (case when abs(${a}) > abs(${b}) then abs(${a}) else abs(${b}) end) then 0.0e0 else ${a} - ${b} end`;

/** How far a value to keep is missed, of the difference to it; never above 0. */
const shortfall = (over: string): string => `case when ${over} is null then null
           when direction = 'At least' then case when ${over} < 0 then ${over} else 0.0e0 end
           when direction = 'At most' then case when ${over} > 0 then -${over} else 0.0e0 end
           else -abs(${over}) end`;

/** Whether something is no further behind than a tolerance, but for rounding. */
const isWithin = (behind: string, tolerance: string): string =>
  `${behind} >= -${tolerance} - 1e-9 * (case when ${tolerance} > 1 then ${tolerance} else 1.0e0 end)`;

const keys = "plan_no, load_no, benefit_no";
const terms = "stopped, kind, direction, nature_sign, change_sign, is_kept, start_day, due_day, amber, red, in_units, too_early, milestone_grace, stands_on";
const known = "actual, validated, read_on, current_days";
const standing = "share, planned, planned_benefit, promised, delivered, variance, measured_to";

/**
 * The figures and the status of every benefit at any date, from intervals (method §2 and §3): one text for DuckDB, ClickHouse, PostgreSQL
 * and BigQuery. A benefit stands on the day that is asked for or, where that came before, on its End. It joins once, compares doubles and
 * never adds them up, so that each figure is the core's own to the last bit.
 *
 * @param fence what keeps an engine from putting the inner queries into the outer ones, where it would write them out again and again:
 * "offset 0" for PostgreSQL, nothing for the others
 */
export function figuresSql(sources: FigureSources, days: FigureDays, fence = ""): string {
  const text = queryOf(sources, days);
  return fence === "" ? text : text.replace(/\n *\) \w+$/gm, `\n${fence}$&`);
}

function queryOf({ benefits, readings, segments }: FigureSources, { at, readUpTo }: FigureDays): string {
  return `select ${keys}, ${standing}, actual, variance_share, attainment, realization_rate,
  case
    when stopped = 1 then 'Undefined'
    when stands_on < start_day then 'Not due'
    when kind = 'Milestone' and stands_on < due_day and (actual = 0 or nature_sign < 0) then 'Not due'
    when kind <> 'Milestone' and is_kept = 0 and share < too_early - 1e-9 and (behind is null or not (${isWithin("behind", "amber")})) then 'Not due'
    when actual is null then 'Not measured'
    when validated = 1 and nature_sign > 0 and stands_on >= due_day and not (kind in ('Level', 'Scale') and stands_on - read_on > 2 * current_days)
      and case when kind = 'Milestone' then case when actual = 1 then 1 else 0 end
               when in_units = 1 then case when ${isWithin("(case when is_kept = 1 then variance else delivered - promised end)", "amber")} then 1 else 0 end
               when ${isWithin("(attainment - 1)", "amber")} then 1 else 0 end = 1 then 'Realized'
    when kind = 'Milestone' and nature_sign > 0 and actual = 0 then case when stands_on - due_day <= milestone_grace then 'Amber' else 'Red' end
    when ${isWithin("behind", "amber")} then 'Green'
    when ${isWithin("behind", "red")} then 'Amber'
    when behind is not null then 'Red'
    when is_kept = 1 then case when variance = 0 then 'Green' else 'Red' end
    when promised = 0 or planned_benefit <> 0 or delivered is null then 'Undefined'
    when delivered >= 0 then 'Green'
    else 'Red'
  end as status
from (
  select ${keys}, ${terms}, ${known}, ${standing}, variance_share,
    case when in_units = 1 then variance else variance_share end as behind,
    case when is_kept = 1 then 1 + variance_share when promised <> 0 then delivered / promised end as attainment,
    case when is_kept = 0 and nature_sign > 0 and planned_benefit > 0 then delivered / planned_benefit end as realization_rate
  from (
    select ${keys}, ${terms}, ${known}, ${standing},
      case when is_kept = 1 and variance = 0 then 0.0e0
           when is_kept = 1 and planned <> 0 then variance / abs(planned)
           when is_kept = 0 and planned_benefit <> 0 then variance / abs(planned_benefit) end as variance_share
    from (
      select ${keys}, ${terms}, ${known}, promised, delivered,
        case when as_read = 1 then share_read else share_now end as share,
        case when as_read = 1 then planned_read else planned_now end as planned,
        case when as_read = 1 then benefit_read else benefit_now end as planned_benefit,
        case when as_read = 1 then variance_read else variance_now end as variance,
        case when as_read = 1 then data_day else stands_on end as measured_to
      from (
        select ${keys}, ${terms}, ${known}, promised, delivered, data_day, share_now, share_read, planned_now, planned_read, benefit_now, benefit_read, variance_now, variance_read,
          case when kind = 'Milestone' or read_on is null or stands_on < start_day then 0
               when stands_on - read_on <= current_days then 1
               when variance_now > variance_read then 1
               else 0 end as as_read
        from (
          select ${keys}, ${terms}, ${known}, promised, delivered, data_day, share_now, share_read, planned_now, planned_read, benefit_now, benefit_read,
            case when is_kept = 1 then ${shortfall("over_now")} else ${difference("delivered", "benefit_now")} end as variance_now,
            case when is_kept = 1 then ${shortfall("over_read")} else ${difference("delivered", "benefit_read")} end as variance_read
          from (
            select ${keys}, ${terms}, ${known}, promised, delivered, data_day, share_now, share_read, planned_now, planned_read,
              case when share_now = 0 then 0.0e0 else promised * share_now end as benefit_now,
              case when share_read = 0 then 0.0e0 else promised * share_read end as benefit_read,
              ${difference("actual", "planned_now")} as over_now,
              ${difference("actual", "planned_read")} as over_read
            from (
              select ${keys}, ${terms}, ${known}, data_day, share_now, share_read,
                ${planned("stands_on", "elapsed_now", "share_now")} as planned_now,
                ${planned("data_day", "elapsed_read", "share_read")} as planned_read,
                case when kind = 'Milestone' then nature_sign else change_sign * (target - baseline) end as promised,
                case when kind = 'Milestone' then case when actual = 0 then 0.0e0 else nature_sign end
                     when direction in ('At least', 'At most') then case when baseline_blank = 1 and kind <> 'Flow' then null
                       when kind = 'Flow' then actual - baseline * elapsed_read else actual - baseline end
                     when kind = 'Flow' then change_sign * (actual - baseline * elapsed_read)
                     else change_sign * (actual - baseline) end as delivered
              from (
                select ${keys}, ${terms}, ${known}, baseline, baseline_blank, target, data_day, elapsed_now, elapsed_read,
                  ${share("stands_on", "elapsed_now", "line_now")} as share_now,
                  ${share("data_day", "elapsed_read", "line_read")} as share_read
                from (
                  select ${keys}, ${terms}, ${known}, baseline, baseline_blank, target, profile, table_span, line_now, line_read, data_day,
                    ${elapsed("stands_on")} as elapsed_now,
                    ${elapsed("data_day")} as elapsed_read
                  from (
                    select ${keys}, stopped, kind, direction, profile, baseline, baseline_blank, target, start_day, due_day, amber, red, in_units, too_early, milestone_grace, table_span,
                      stands_on, nature_sign, is_kept, ramp_origin, case when is_kept = 1 or kind = 'Milestone' then 0.0e0 else direction_sign * nature_sign end as change_sign,
                      case when kind = 'Milestone' then coalesce(to_date, 0.0e0) else to_date end as actual,
                      validated, read_on, current_days, line_now, line_read,
                      case when read_on > start_day then read_on else start_day end as data_day
                    from (
                      select ${keys}, stopped, kind, direction, profile, baseline, baseline_blank, target, start_day, due_day, amber, red, in_units, too_early, milestone_grace, table_span,
                        case when end_day < ${at} then end_day else ${at} end as stands_on,
                        case when nature = 'Dis-benefit' then -1.0e0 else 1.0e0 end as nature_sign,
                        case when direction = 'Increase' then 1.0e0 when direction = 'Decrease' then -1.0e0 else 0.0e0 end as direction_sign,
                        case when kind <> 'Milestone' and direction in ('Maintain', 'At least', 'At most') then 1 else 0 end as is_kept,
                        case when kind = 'Flow' then start_day - 1 else start_day end as ramp_origin,
                        to_date, validated, read_on, current_days, line_now, line_read
                      from ${benefits} b
                      left join (
                        select ${keys}, max(to_date_now) as to_date, max(validated_now) as validated, max(read_on_now) as read_on,
                          max(current_now) as current_days, max(line_then) as line_read, max(line_at) as line_now
                        from (
                          select ${keys}, to_date as to_date_now, validated as validated_now, read_on as read_on_now, current_days as current_now,
                            line_read as line_then, null as line_at
                          from ${readings} r where from_day <= ${readUpTo} and until_day > ${readUpTo}
                          union all
                          select ${keys}, null as to_date_now, null as validated_now, null as read_on_now, null as current_now, null as line_then,
                            value_from + ((value_to - value_from) * (${at} - line_from)) / (line_to - line_from) as line_at
                          from ${segments} s where from_day <= ${at} and until_day > ${at}
                        ) both_parts
                        group by ${keys}
                      ) j using (${keys})
                    ) rows_read
                  ) given_values
                ) timed
              ) shared
            ) stood
          ) promised_values
        ) compared
      ) chosen
    ) varied
  ) rated
) judged`;
}
