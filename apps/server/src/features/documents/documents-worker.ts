import { answerAside } from '../../side-thread.ts'
import { type FileQuestion, writtenFile } from './document-file.ts'

/** The thread that writes documents: laying out pages takes time that requests do not have. */
answerAside((_connection, question) => writtenFile(question as FileQuestion))
