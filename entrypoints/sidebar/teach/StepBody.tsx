import { ListStep } from '../../../components/sidebar/teach/ListStep';
import { PagesStep } from '../../../components/sidebar/teach/PagesStep';
import { Parts } from '../../../components/sidebar/teach/Parts';
import { PointStep } from '../../../components/sidebar/teach/PointStep';
import { SaveStep } from '../../../components/sidebar/teach/SaveStep';
import { SecondStep } from '../../../components/sidebar/teach/SecondStep';
import { isAdvice } from '../../../components/sidebar/teach/teach-words';
import type { TeachStep } from '../../../components/sidebar/teach/teach-words';
import type { TeachProgress } from '../../../utils/messages/teach';
import { DRAFT_PROBLEMS } from '../../../utils/recognition/teaching/words';
import type { Lesson } from './use-lesson';

type Props = {
  readonly step: TeachStep;
  readonly progress: TeachProgress;
  readonly lesson: Lesson;
  readonly pages: { readonly name: string; readonly path: string };
  readonly tried: boolean;
  readonly onPages: (change: { name?: string; path?: string }) => void;
};

/** What is done in one step. */
export function StepBody({ step, progress, lesson, pages, tried, onPages }: Props) {
  const { request, profile, passed } = progress;
  const { seen } = lesson;
  const parts = {
    picking: lesson.picking !== null,
    proposal: seen.proposal,
    onPick: () => lesson.pick('part'),
    onStop: lesson.stop,
    onShow: lesson.show,
    onDrop: lesson.drop,
  };
  switch (step) {
    case 'point':
      return (
        <PointStep
          picks={request.picks}
          values={seen.values}
          labelsShown={lesson.labelsShown}
          standings={seen.standings}
          again={request.base?.name}
          wanted={lesson.wanted}
          picking={lesson.picking !== null}
          proposal={seen.proposal}
          said={lesson.said}
          onPick={(field) => lesson.pick('value', field)}
          onStop={lesson.stop}
          onAdd={lesson.add}
          onDrop={lesson.drop}
          onShow={lesson.show}
          onRemove={lesson.remove}
        />
      );
    case 'parts':
      return (
        <>
          <p class="words">
            Does the page also show people who are not the client: who is signed in, clients opened before, a
            colleague’s box? Point at each, and nothing is read there.
          </p>
          <Parts {...parts} parts={request.excludes} verb="Leave this part out" onChange={lesson.leaveOut} />
        </>
      );
    case 'pages':
      return (
        <PagesStep
          {...pages}
          origin={request.origins[0] ?? ''}
          read={seen.draft?.profile && seen.draft.reading?.verdict === 'one' ? seen.draft.reading.fields : null}
          advice={(seen.draft?.problems ?? []).filter(isAdvice).map((problem) => DRAFT_PROBLEMS[problem])}
          tried={tried}
          onChange={onPages}
        />
      );
    case 'second':
      return (
        <SecondStep
          passed={passed.second}
          trial={seen.second}
          busy={lesson.busy}
          onTry={lesson.trySecond}
          onFirst={lesson.takeFirst}
        />
      );
    case 'list':
      return (
        <ListStep
          passed={passed.list}
          trial={seen.list}
          busy={lesson.busy}
          onTry={lesson.tryList}
          marks={{ ...parts, parts: request.lists ?? [], onChange: lesson.markList }}
        />
      );
    case 'save':
      return profile && <SaveStep profile={profile} base={request.base} busy={lesson.busy} onSave={lesson.save} />;
  }
}
